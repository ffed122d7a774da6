package dk.naervaer.service.assessment;

import dk.naervaer.service.advisory.AdvisoryChanged;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an assessment came to.
 *
 * @param awayUntil the last day of absence from now on, as far as is known; null = not away
 * @param nextDate the next day on which the same facts could give another outcome; null = never
 */
public record Outlook(
    List<AdvisoryChanged> changes, @Nullable LocalDate nextDate, @Nullable LocalDate awayUntil) {}
