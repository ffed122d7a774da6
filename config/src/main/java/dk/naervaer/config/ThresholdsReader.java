package dk.naervaer.config;

import dk.naervaer.rules.settings.CaseDayCount;
import dk.naervaer.rules.settings.Dated;
import dk.naervaer.rules.settings.Landing;
import dk.naervaer.rules.settings.RiskThresholds;
import dk.naervaer.rules.settings.Thresholds;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads {@code thresholds.yaml}: each key a map from the date a value holds from to the value. */
final class ThresholdsReader {
  private static final List<String> LANDINGS =
      Arrays.stream(Landing.values()).map(Landing::word).toList();
  private static final List<String> DAY_COUNTS =
      Arrays.stream(CaseDayCount.values()).map(CaseDayCount::word).toList();
  private static final String NEWEST = "newest";

  private final Section section;
  private final Source source;

  private ThresholdsReader(Section section, Source source) {
    this.section = section;
    this.source = source;
  }

  /** The thresholds; a key that isn't there keeps the shipped values. */
  static Thresholds read(Section section, Source source) {
    section.allow(
        "new-hire-months",
        "case-gap-days",
        "case-day-count",
        "catch-up",
        "late-wellbeing-days",
        "wellbeing-quiet-days",
        "landing",
        "leaving-exempt-weeks",
        "seal-after-days",
        "risk-absence-days",
        "risk-long-days",
        "risk-long-months",
        "risk-spells",
        "risk-spells-months",
        "risk-relapse-days",
        "risk-concern-days");
    return new ThresholdsReader(section, source).read(Thresholds.shipped());
  }

  private Thresholds read(Thresholds shipped) {
    Dated<String> newest = Dated.always(NEWEST);
    dated("catch-up", it -> it.word(ThresholdsReader::newest, List.of(NEWEST)), newest);
    return new Thresholds(
        number("case-gap-days", 0, 60, shipped.caseGapDays()),
        dated(
            "case-day-count",
            value -> value.word(CaseDayCount::ofWord, DAY_COUNTS),
            shipped.caseDayCount()),
        number("new-hire-months", 0, 24, shipped.newHireMonths()),
        dated("landing", value -> value.word(Landing::ofWord, LANDINGS), shipped.landing()),
        number("late-wellbeing-days", 0, 60, shipped.lateWellbeingDays()),
        number("wellbeing-quiet-days", 0, 365, shipped.wellbeingQuietDays()),
        number("leaving-exempt-weeks", 0, 26, shipped.leavingExemptWeeks()),
        number("seal-after-days", 30, 3650, shipped.sealAfterDays()),
        risk(shipped.risk()));
  }

  private RiskThresholds risk(RiskThresholds shipped) {
    return new RiskThresholds(
        number("risk-absence-days", 1, 60, shipped.absenceDays()),
        number("risk-long-days", 8, 365, shipped.longDays()),
        number("risk-long-months", 1, 60, shipped.longMonths()),
        number("risk-spells", 2, 50, shipped.spells()),
        number("risk-spells-months", 1, 24, shipped.spellsMonths()),
        number("risk-relapse-days", 1, 180, shipped.relapseDays()),
        number("risk-concern-days", 0, 730, shipped.concernDays()));
  }

  private static Optional<String> newest(String word) {
    return Optional.of(word).filter(NEWEST::equals);
  }

  private Dated<Integer> number(String key, int least, int most, Dated<Integer> shipped) {
    return dated(key, value -> value.whole(least, most), shipped);
  }

  private <T> Dated<T> dated(String key, Function<Value, Optional<T>> reading, Dated<T> shipped) {
    Optional<Section> there = section.value(key).flatMap(this::byDate);
    if (there.isEmpty()) {
      return shipped;
    }
    TreeMap<LocalDate, T> values = new TreeMap<>();
    LocalDate last = LocalDate.MIN;
    for (String date : there.get().keys()) {
      Optional<LocalDate> from = from(date, there.get(), last);
      Optional<T> value = valueAt(date, there.get()).flatMap(reading);
      if (from.isPresent() && value.isPresent()) {
        values.put(from.get(), value.get());
      }
      last = from.orElse(last);
    }
    return values.isEmpty() ? shipped : Dated.of(values);
  }

  private Optional<Section> byDate(Value value) {
    if (value.node() instanceof ScalarNode scalar) {
      value.error(
          "R411",
          scalar.getValue(),
          "Værdien skal have en dato, den gælder fra. Skriv {2020-01-01: "
              + scalar.getValue()
              + "}.",
          "The value needs a date it holds from. Write {2020-01-01: " + scalar.getValue() + "}.");
      return Optional.empty();
    }
    Optional<Section> dates = value.section();
    if (dates.isPresent() && dates.get().keys().isEmpty()) {
      value.error(
          "R407",
          null,
          "Der er ingen dato. Skriv mindst én, for eksempel {2020-01-01: værdi}.",
          "There is no date. Write at least one, for example {2020-01-01: value}.");
    }
    return dates;
  }

  private static Optional<Value> valueAt(String date, Section dates) {
    Optional<Value> value = dates.value(date);
    if (value.isEmpty()) {
      dates.error(
          "R413", date, null, "Datoen har ingen værdi. Skriv en.", "The date has no value.");
    }
    return value;
  }

  /** The date of a key; dates must come in order so that a reader sees what replaced what. */
  private Optional<LocalDate> from(String date, Section dates, LocalDate last) {
    Optional<LocalDate> from = Value.date(date);
    boolean inOrder = from.isPresent() && from.get().isAfter(last);
    if (inOrder) {
      return from;
    }
    source.error(
        "R407",
        dates.lineOf(date),
        date,
        date,
        from.isEmpty()
            ? "Nøglen skal være en dato, skrevet som 2026-03-01."
            : "Datoerne skal stå i rækkefølge, ældste først.",
        from.isEmpty()
            ? "The key must be a date, written like 2026-03-01."
            : "The dates must stand in order, oldest first.");
    return Optional.empty();
  }
}
