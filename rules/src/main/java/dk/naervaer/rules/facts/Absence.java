package dk.naervaer.rules.facts;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One registration of absence as it is known now.
 *
 * @param id the payroll system's id of the registration
 * @param firstDay first whole day away
 * @param lastDay last day away; null while the person is still away
 * @param kind what it counts as
 * @param degrees empty when away full time, else in order of day
 */
public record Absence(
    String id,
    LocalDate firstDay,
    @Nullable LocalDate lastDay,
    AbsenceKind kind,
    List<Degree> degrees) {}
