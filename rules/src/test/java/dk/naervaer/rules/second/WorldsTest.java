package dk.naervaer.rules.second;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.rules.sheet.Group;
import dk.naervaer.rules.sheet.Measure;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The random worlds are rich enough: nothing the comparison is about is missing in them. */
class WorldsTest {
  private static final int HISTORIES = 600;

  @Test
  void everyMeasureAdvisesEveryGroup() {
    Map<Measure, Set<Group>> spoken = new EnumMap<>(Measure.class);
    for (SecondAdvice advice : advice()) {
      for (SecondRow row : advice.rows()) {
        spoken
            .computeIfAbsent(row.row().measure(), none -> EnumSet.noneOf(Group.class))
            .add(row.row().group());
      }
    }

    Set<Measure> aboutPersons =
        EnumSet.complementOf(EnumSet.of(Measure.ABSENT_TOGETHER, Measure.NEW_LEADER));
    assertThat(spoken.keySet()).isEqualTo(aboutPersons);
    assertThat(spoken)
        .allSatisfy(
            (measure, groups) ->
                assertThat(groups)
                    .as(measure.word())
                    .contains(Group.ALL, Group.NEW_HIRE, Group.FULLY_SICK));
    assertThat(spoken.get(Measure.DAY)).containsExactlyInAnyOrder(Group.values());
  }

  @Test
  void thereAreDutiesAndLimitsOfTheLawAndNoticesOfSeveralRows() {
    List<SecondAdvice> advice = advice();

    assertThat(advice).anyMatch(one -> one.rows().size() > 1);
    assertThat(advice).anyMatch(one -> one.giveOn().isBefore(one.dueOn()));
    assertThat(advice.stream().flatMap(one -> one.rows().stream()))
        .anyMatch(row -> row.inForce().statutory() && !row.limit())
        .anyMatch(row -> row.inForce().statutory() && row.limit())
        .anyMatch(row -> row.instance() > 1);
  }

  private static List<SecondAdvice> advice() {
    return LongStream.range(0, HISTORIES)
        .mapToObj(Worlds::of)
        .flatMap(
            world ->
                world.dates().stream()
                    .map(day -> SecondBook.wanted(world.knownOn(day), world.settings(), day)))
        .flatMap(List::stream)
        .toList();
  }
}
