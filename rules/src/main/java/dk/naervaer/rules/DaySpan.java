package dk.naervaer.rules;

import java.time.LocalDate;

/** The days of a case, both ends included; {@code last} is far away while the case is open. */
public record DaySpan(LocalDate first, LocalDate last) {

  /** Whether the spans share a day. */
  public boolean overlaps(DaySpan other) {
    return !first.isAfter(other.last) && !other.first.isAfter(last);
  }

  /** The shortest span that holds both. */
  public DaySpan with(DaySpan other) {
    return new DaySpan(
        first.isBefore(other.first) ? first : other.first,
        last.isAfter(other.last) ? last : other.last);
  }

  /** This span without what lies after a day; its first day always stays. */
  public DaySpan until(LocalDate day) {
    return last.isAfter(day) ? new DaySpan(first, day.isBefore(first) ? first : day) : this;
  }
}
