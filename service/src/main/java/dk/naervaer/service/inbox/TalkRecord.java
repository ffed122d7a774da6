package dk.naervaer.service.inbox;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A talk that was planned or held: when, of what kind and between whom, never what was said.
 *
 * @param day when it was or is to be held
 * @param time when it begins, in Copenhagen; null: no invitation is sent
 * @param cancelled planned once, and not to be held
 * @param tookPart roles of the closed list, never names
 * @param nextContact the day agreed on
 * @param journalised whether the minutes lie in the records system
 */
public record TalkRecord(
    String id,
    String employmentId,
    String kind,
    LocalDate day,
    @Nullable LocalTime time,
    boolean held,
    boolean cancelled,
    List<String> tookPart,
    @Nullable LocalDate nextContact,
    boolean journalised) {
  /** Who can take part. */
  public static final List<String> ROLES =
      List.of(
          "leader",
          "deputy",
          "employee",
          "representative",
          "safety-representative",
          "hr",
          "liaison",
          "coordinator");

  /** The same, held. */
  public TalkRecord asHeld() {
    return new TalkRecord(
        id, employmentId, kind, day, time, true, false, tookPart, nextContact, journalised);
  }

  /** Whether it is at the same time as another, or was. */
  boolean isAtTheTimeOf(TalkRecord other) {
    return day.equals(other.day) && Objects.equals(time, other.time);
  }

  /** Whether it lies ahead and people have it in their calendars. */
  boolean isInvitedTo() {
    return isPlanned() && time != null;
  }

  /** Whether it is still to be held. */
  boolean isPlanned() {
    return !held && !cancelled;
  }

  /** The same, to be held after all. */
  TalkRecord planned() {
    return new TalkRecord(
        id, employmentId, kind, day, time, false, false, tookPart, nextContact, journalised);
  }

  /** The same, not to be held. */
  public TalkRecord cancel() {
    return new TalkRecord(
        id, employmentId, kind, day, time, false, true, tookPart, nextContact, journalised);
  }

  public TalkRecord {
    // Nothing among them is no role, and is told so.
    // Whoever is named twice takes part once.
    tookPart = tookPart.stream().map(String::valueOf).distinct().toList();
  }

  @Override
  public String toString() {
    return "TalkRecord[" + kind + " " + day + "]";
  }
}
