package dk.naervaer.rules.sheet;

import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** How a municipality's or unit's row would make a row of the law weaker. */
enum Weakening {
  /** Falls later, or can't be shown to fall no later. */
  LATER,
  /** Asks for something else. */
  OTHER_ACTION,
  /** Holds for fewer people. */
  FEWER_PEOPLE,
  /** Tells fewer. */
  FEWER_RECIPIENTS;

  /** What makes {@code own} weaker than the law's row; empty when it may replace it. */
  static Optional<Weakening> of(SheetRow law, SheetRow own) {
    if (!own.action().equals(law.action())) {
      return Optional.of(OTHER_ACTION);
    }
    if (own.group() != Group.ALL && own.group() != law.group()) {
      return Optional.of(FEWER_PEOPLE);
    }
    if (!own.recipients().containsAll(law.recipients())) {
      return Optional.of(FEWER_RECIPIENTS);
    }
    return isNoLater(law, own) ? Optional.empty() : Optional.of(LATER);
  }

  private static boolean isNoLater(SheetRow law, SheetRow own) {
    OptionalInt lawDay = calendarDay(law);
    OptionalInt ownDay = calendarDay(own);
    if (lawDay.isPresent() && ownDay.isPresent()) {
      return ownDay.getAsInt() <= lawDay.getAsInt();
    }
    return own.measure() == law.measure()
        && own.value() <= law.value()
        && isNoLonger(law.period(), own.period());
  }

  /** Working days and months have no fixed calendar day, so they are only compared alike. */
  private static OptionalInt calendarDay(SheetRow row) {
    return switch (row.measure()) {
      case DAY -> OptionalInt.of(row.value());
      case WEEK -> OptionalInt.of(7 * (row.value() - 1) + 1);
      default -> OptionalInt.empty();
    };
  }

  private static boolean isNoLonger(@Nullable Period law, @Nullable Period own) {
    if (law == null || own == null) {
      return law == own;
    }
    return law.in() == own.in() && own.count() <= law.count();
  }
}
