package dk.naervaer.service.intake;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings {@code naervaer.intake.*}.
 *
 * @param workers threads that read, each with its share of the partitions
 * @param mostRecords the most records of one transaction
 * @param group the consumer group that all instances on one database share
 * @param instance name of this instance where it is always the same one: then a start after a kill
 *     need not wait until the group has given the killed one up
 * @param rawAbsence whether the topic of absences holds bare JSON instead of CloudEvents
 * @param rawEmployment the same of employments
 * @param clearTopics whether the topics are ours: what payroll sent goes from them when it is old
 *     and has been worked through
 * @param mostWithdrawn the share of the advisories that stand which one morning's sweep may take
 *     back unasked, 0..1; 1 asks never
 */
@ConfigurationProperties("naervaer.intake")
record IntakeSettings(
    @DefaultValue("2") int workers,
    @DefaultValue("2000") int mostRecords,
    @DefaultValue("naervaer") String group,
    @Nullable String instance,
    boolean rawAbsence,
    boolean rawEmployment,
    boolean clearTopics,
    @DefaultValue("0.25") double mostWithdrawn) {}
