package dk.naervaer.config;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The leader of a work unit.
 *
 * @param since the day he or she took over; null when that is not noted
 */
public record Leader(String id, String name, @Nullable String mail, @Nullable LocalDate since) {}
