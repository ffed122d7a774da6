package dk.naervaer.rules.facts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An employment as one revision describes it from a day on.
 *
 * @param revision 1 or more; where two versions hold on a day, the higher revision wins
 * @param validFrom the day it holds from; {@link LocalDate#MIN} = always
 * @param leftOn last day of the employment; null while it runs
 * @param noContact nothing may be given (death, protected address)
 */
public record EmploymentVersion(
    int revision,
    LocalDate validFrom,
    String workUnit,
    @Nullable LocalDate hiredOn,
    @Nullable LocalDate leftOn,
    boolean noContact) {}
