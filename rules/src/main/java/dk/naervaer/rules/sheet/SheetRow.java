package dk.naervaer.rules.sheet;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of a rule sheet that asks for something.
 *
 * @param id letters and digits, stable for ever
 * @param value 1 or more
 * @param period only where the measure needs one
 * @param action a word of the dictionary
 * @param notice days before the due day on which the advisory is given (varsel), 0 or more
 * @param deadline working days until the reminder (frist); null when the row has none
 * @param recipients at least one, in the order of {@link Recipient}
 * @param note for people only
 */
public record SheetRow(
    String id,
    Measure measure,
    int value,
    @Nullable Period period,
    Group group,
    String action,
    int notice,
    @Nullable Integer deadline,
    List<Recipient> recipients,
    String note) {}
