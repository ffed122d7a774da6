package dk.naervaer.rules.sheet;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Rows that can never fire, or never make a difference. */
final class IdleRow {
  private static final int DAYS_A_WEEK = 7;
  private static final int LONGEST_MONTH = 31;

  private IdleRow() {}

  /** Warns of every reason for which a row is idle among the rows that hold. */
  static void check(SheetRow row, List<EffectiveRow> effective, FilePlace here) {
    Reach reach = most(row);
    if (reach.most() < row.value()) {
      here.warning(
          "R208",
          Column.VALUE,
          Integer.toString(row.value()),
          "Rækken kan aldrig slå til: der kan højst være "
              + reach.most()
              + reach.danish()
              + ". Skriv et mindre tal.",
          "The row can never fire: there can be " + reach.most() + " at most. Write less.");
    }
    sameForAll(row, effective)
        .ifPresent(
            all ->
                here.warning(
                    "R208",
                    Column.GROUP,
                    row.group().word(),
                    "Rækken gør ingen forskel: "
                        + all.id()
                        + " siger det samme for alle og mindst lige så tidligt. Slet rækken, eller"
                        + " gør den strengere.",
                    "The row makes no difference: "
                        + all.id()
                        + " says the same for everybody and at least as early. Delete the row or"
                        + " make it stricter."));
  }

  /** The most a measure can ever reach, and of what. */
  private record Reach(int most, String danish) {}

  private static Reach most(SheetRow row) {
    int days = days(row.period());
    return switch (row.measure()) {
      case SPELLS -> new Reach((days + 1) / 2, " perioder på så kort tid");
      case ABSENCE_DAYS -> new Reach(days, " fraværsdage på så kort tid");
      case SAME_WEEKDAY ->
          new Reach(days / DAYS_A_WEEK + 2, " perioder fra samme ugedag på så kort tid");
      case RISK_SIGNS -> new Reach(Bounds.RISK_SIGNS, " slags tegn");
      default -> new Reach(Integer.MAX_VALUE, "");
    };
  }

  private static int days(@Nullable Period period) {
    if (period == null) {
      return 0;
    }
    return period.count() * (period.in() == Period.Measured.DAYS ? 1 : LONGEST_MONTH);
  }

  private static Optional<SheetRow> sameForAll(SheetRow row, List<EffectiveRow> effective) {
    return row.group() == Group.ALL
        ? Optional.empty()
        : effective.stream()
            .map(EffectiveRow::row)
            .filter(all -> all.group() == Group.ALL && isNoLess(all, row))
            .findFirst();
  }

  private static boolean isNoLess(SheetRow all, SheetRow row) {
    boolean counted = row.measure().isWellbeing() || row.measure() == Measure.RISK_SIGNS;
    boolean early =
        counted
            ? all.value() <= row.value() && isNoShorter(all.period(), row.period())
            : all.value() == row.value() && Objects.equals(all.period(), row.period());
    return all.measure() == row.measure()
        && early
        && all.action().equals(row.action())
        && all.recipients().containsAll(row.recipients())
        && all.notice() >= row.notice()
        && isNoLater(all.deadline(), row.deadline());
  }

  private static boolean isNoShorter(@Nullable Period all, @Nullable Period own) {
    return Objects.equals(all, own)
        || (all != null && own != null && all.in() == own.in() && all.count() >= own.count());
  }

  private static boolean isNoLater(@Nullable Integer all, @Nullable Integer own) {
    return own == null || (all != null && all <= own);
  }
}
