package dk.naervaer.config;

import dk.naervaer.rules.settings.Landing;
import dk.naervaer.rules.settings.Workdays;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A work unit as it stands in the file, nothing inherited yet. */
record UnitEntry(
    Section section,
    String id,
    String name,
    @Nullable String parent,
    @Nullable Leader leader,
    List<Deputy> deputies,
    @Nullable Liaison liaison,
    @Nullable Landing landing,
    @Nullable Workdays workdays,
    @Nullable Set<LocalDate> localDaysOff,
    @Nullable Priorities priorities,
    @Nullable List<String> callingInSick) {

  private static final int MOST_LINES = 20;
  private static final List<String> LANDINGS =
      Arrays.stream(Landing.values()).map(Landing::word).toList();
  private static final List<String> WORKDAYS =
      Arrays.stream(Workdays.values()).map(Workdays::word).toList();

  static Optional<UnitEntry> of(Section section) {
    section.allow(
        "id",
        "name",
        "parent",
        "leader",
        "deputies",
        "liaison",
        "landing",
        "workdays",
        "localDaysOff",
        "priorities",
        "callingInSick");
    Optional<String> id = section.required("id").filter(text -> UnitIds.fits(text, section));
    List<Deputy> deputies = section.list("deputies", People::deputy);
    Leader leader = section.section("leader").flatMap(People::leader).orElse(null);
    Liaison liaison = section.section("liaison").flatMap(People::liaison).orElse(null);
    Landing landing = section.word("landing", Landing::ofWord, LANDINGS).orElse(null);
    Workdays workdays = section.word("workdays", Workdays::ofWord, WORKDAYS).orElse(null);
    String name = section.text("name").orElse(id.orElse(""));
    String parent = section.text("parent").orElse(null);
    Set<LocalDate> daysOff = daysOff(section);
    Priorities priorities = section.section("priorities").flatMap(Priorities::of).orElse(null);
    List<String> callingInSick = callingInSick(section);
    return id.map(
        text ->
            new UnitEntry(
                section,
                text,
                name,
                parent,
                leader,
                deputies,
                liaison,
                landing,
                workdays,
                daysOff,
                priorities,
                callingInSick));
  }

  private static @Nullable List<String> callingInSick(Section section) {
    if (section.value("callingInSick").isEmpty()) {
      return null;
    }
    List<String> lines = new ArrayList<>();
    section.items("callingInSick").forEach(item -> item.text().ifPresent(lines::add));
    if (lines.size() > MOST_LINES) {
      section.error("R418", "callingInSick", null, "Højst 20 linjer.", "At most 20 lines.");
    }
    return List.copyOf(lines);
  }

  private static @Nullable Set<LocalDate> daysOff(Section section) {
    if (section.value("localDaysOff").isEmpty()) {
      return null;
    }
    List<LocalDate> days = new ArrayList<>();
    section.items("localDaysOff").forEach(item -> item.date().ifPresent(days::add));
    return Collections.unmodifiableSet(new TreeSet<>(days));
  }
}
