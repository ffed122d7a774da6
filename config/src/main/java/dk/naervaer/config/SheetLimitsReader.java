package dk.naervaer.config;

import dk.naervaer.rules.sheet.Measure;
import dk.naervaer.rules.sheet.SheetLimits;
import dk.naervaer.rules.sheet.SheetLimits.Range;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads from {@code thresholds.yaml} how free the sheets are. */
final class SheetLimitsReader {
  static final String CONTACT_GAP = "sheet-contact-gap-days";
  static final String CONTACT_APART = "sheet-contact-apart-days";
  static final String FLOORS = "sheet-floors";
  static final String BOUNDS = "sheet-bounds";

  private static final Pattern RANGE = Pattern.compile("([0-9]{1,4}) ?- ?([0-9]{1,4})");
  private static final List<String> MEASURES =
      Arrays.stream(Measure.values()).map(Measure::word).toList();

  private SheetLimitsReader() {}

  static SheetLimits read(Section section, Source source) {
    DatedValues values = new DatedValues(section, source);
    SheetLimits shipped = SheetLimits.shipped();
    return new SheetLimits(
        values.number(CONTACT_GAP, 7, 3650, shipped.contactGapDays()),
        values.number(CONTACT_APART, 0, 14, shipped.contactApartDays()),
        values.dated(FLOORS, SheetLimitsReader::ids, shipped.floors()),
        values.dated(BOUNDS, SheetLimitsReader::bounds, shipped.bounds()));
  }

  private static Optional<Set<String>> ids(Value value) {
    return value
        .items()
        .map(
            items -> {
              Set<String> ids = new TreeSet<>();
              items.forEach(item -> item.text().ifPresent(ids::add));
              return ids;
            });
  }

  private static Optional<Map<Measure, Range>> bounds(Value value) {
    return value
        .section()
        .map(
            section -> {
              Map<Measure, Range> bounds = new EnumMap<>(Measure.class);
              section.keys().forEach(word -> range(word, section, bounds));
              return bounds;
            });
  }

  private static void range(String word, Section section, Map<Measure, Range> bounds) {
    Optional<Measure> measure = section.oneOf(word, Measure::ofWord, MEASURES);
    Optional<Value> value = section.value(word);
    Optional<Range> range = value.flatMap(Value::text).flatMap(SheetLimitsReader::range);
    if (measure.isPresent() && range.isPresent()) {
      bounds.put(measure.get(), range.get());
    } else if (measure.isPresent()) {
      section.error(
          "R411",
          word,
          null,
          "Her skal stå mindste og største tal, for eksempel 1-60.",
          "This must be the least and the greatest number, for example 1-60.");
    }
  }

  private static Optional<Range> range(String text) {
    Matcher ends = RANGE.matcher(text);
    if (!ends.matches()) {
      return Optional.empty();
    }
    Range range = new Range(Integer.parseInt(ends.group(1)), Integer.parseInt(ends.group(2)));
    return range.least() >= 1 && range.least() <= range.most()
        ? Optional.of(range)
        : Optional.empty();
  }
}
