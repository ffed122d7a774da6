package dk.naervaer.events;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads the records of one input topic: bytes to a message, or to a refusal with its reason.
 *
 * <p>Never throws for what a record holds, and never bends a value: "3" is no revision. A member
 * that is absent is null, one that nobody knows is dropped. Of several faults the first named here
 * counts: tombstone, size, CloudEvents attributes, JSON, members (as they come, then days against
 * each other), key. Has no state; one instance serves all threads.
 */
public final class PayrollReader<M extends PayrollMessage> {

  private final @Nullable String eventType;
  private final Supplier<? extends Draft<M>> newDraft;

  private PayrollReader(@Nullable String eventType, Supplier<? extends Draft<M>> newDraft) {
    this.eventType = eventType;
    this.newDraft = newDraft;
  }

  /** Absences as CloudEvents, in binary or structured mode. */
  public static PayrollReader<AbsenceMessage> absences() {
    return new PayrollReader<>(CloudEvents.ABSENCE, AbsenceDraft::new);
  }

  /** Employments as CloudEvents, in binary or structured mode. */
  public static PayrollReader<EmploymentMessage> employments() {
    return new PayrollReader<>(CloudEvents.EMPLOYMENT, EmploymentDraft::new);
  }

  /** Absences as bare JSON, whatever the headers say. */
  public static PayrollReader<AbsenceMessage> rawAbsences() {
    return new PayrollReader<>(null, AbsenceDraft::new);
  }

  /** Employments as bare JSON, whatever the headers say. */
  public static PayrollReader<EmploymentMessage> rawEmployments() {
    return new PayrollReader<>(null, EmploymentDraft::new);
  }

  /** Reads a Kafka record. */
  public Reading<M> read(
      byte @Nullable [] recordKey, byte @Nullable [] value, RecordHeaders headers) {
    if (eventType == null) {
      return raw(recordKey, value);
    }
    return CloudEvents.isStructured(headers)
        ? structured(recordKey, value, eventType)
        : binary(recordKey, value, EventAttributes.of(headers), eventType);
  }

  /** Reads a value that came without a record, as in a line of {@code replay}. */
  public Reading<M> readBare(byte[] json) {
    try {
      M message = StrictJson.read(json, newDraft.get());
      return new Reading.Read<>(EventKey.raw(message), message);
    } catch (Fault fault) {
      return refused(null, fault);
    }
  }

  private Reading<M> raw(byte @Nullable [] recordKey, byte @Nullable [] value) {
    try {
      M message = keyed(recordKey, StrictJson.read(present(value), newDraft.get()));
      return new Reading.Read<>(EventKey.raw(message), message);
    } catch (Fault fault) {
      return refused(null, fault);
    }
  }

  private Reading<M> binary(
      byte @Nullable [] recordKey,
      byte @Nullable [] value,
      EventAttributes attributes,
      String expectedType) {
    try {
      byte[] json = present(value);
      EventKey event = attributes.check(expectedType, "ce_");
      return new Reading.Read<>(event, keyed(recordKey, StrictJson.read(json, newDraft.get())));
    } catch (Fault fault) {
      return refused(attributes.key(), fault);
    }
  }

  private Reading<M> structured(
      byte @Nullable [] recordKey, byte @Nullable [] value, String expectedType) {
    EventKey known = null;
    try {
      EnvelopeDraft<M> envelope = StrictJson.read(present(value), new EnvelopeDraft<>(newDraft));
      known = envelope.attributes().key();
      EventKey event = envelope.attributes().check(expectedType, "/");
      return new Reading.Read<>(event, keyed(recordKey, envelope.message()));
    } catch (Fault fault) {
      return refused(known, fault);
    }
  }

  private static byte[] present(byte @Nullable [] value) {
    if (value == null) {
      throw new Fault(Reason.TOMBSTONE, null);
    }
    if (value.length > Bounds.LARGEST_VALUE) {
      throw new Fault(Reason.TOO_LARGE, null);
    }
    return value;
  }

  private M keyed(byte @Nullable [] recordKey, M message) {
    if (!Arrays.equals(recordKey, message.employeeId().getBytes(StandardCharsets.UTF_8))) {
      throw new Fault(Reason.KEY, null);
    }
    return message;
  }

  private Reading<M> refused(@Nullable EventKey event, Fault fault) {
    return new Reading.Refused<>(event, fault.reason(), fault.at());
  }
}
