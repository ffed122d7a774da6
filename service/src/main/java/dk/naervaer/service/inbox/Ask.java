package dk.naervaer.service.inbox;

import dk.naervaer.rules.sheet.Recipient;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an advisory asks of one role: renewed with the advisory.
 *
 * @param employeeId empty when it is about a work unit
 * @param addressee the account it lies before; empty when it lies before everybody with the role
 * @param deadline working days until the reminder; null when no row says
 * @param binding whether the law sets the day
 */
record Ask(
    UUID advisoryId,
    Recipient recipient,
    String employeeId,
    String employmentId,
    String workUnit,
    String addressee,
    String action,
    LocalDate dueOn,
    @Nullable Integer deadline,
    boolean binding) {}
