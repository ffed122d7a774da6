package dk.naervaer.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Facts of one kind are judged once; that is right only as long as no rule looks at more. */
class JudgedKindsTest {
  private static final Pattern FACT = Pattern.compile("(?s)when\\s+\\$\\w+ : (\\w+)\\((.*?)\\)");

  /** What makes a kind besides the measure and whether what is required is reached. */
  private static final Map<String, Set<String>> LOOKED_AT =
      Map.of(
          "MeasuredStep",
          Set.of(
              "statutory",
              "limit",
              "exempt",
              "met",
              "absentOnGiveDay",
              "absentOnDueDay",
              "inGroup",
              "covered",
              "employed",
              "reachable"),
          "MeasuredSpell",
          Set.of("back", "quiet", "met", "inGroup", "covered", "employed", "reachable"),
          "MeasuredRisk",
          Set.of("absentOnDueDay", "inGroup", "covered", "employed", "reachable"),
          "MeasuredConcern",
          Set.of("inGroup", "employed", "reachable"),
          "MeasuredLevel",
          Set.of("above", "workingDay"),
          "MeasuredTakeover",
          Set.of("due", "timely", "told"));

  static Stream<RuleText> rules() {
    return RuleText.shipped().stream();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void aRuleLooksAtNothingButWhatMakesAKind(RuleText rule) {
    assertThat(others(rule.drl())).as(rule.code()).isEmpty();
  }

  @Test
  void aRuleThatLooksAtMoreIsFound() {
    assertThat(others("when\n $s : MeasuredRisk( instance == 2, reached >= required )\nthen"))
        .isEqualTo("instance == 2");
    assertThat(others("when\n $s : MeasuredSpell( before < required, reached >= 3 )\nthen"))
        .isEqualTo("reached >= 3");
  }

  private static String others(String drl) {
    Matcher fact = FACT.matcher(drl);
    assertThat(fact.find()).as("one fact is looked at").isTrue();
    Set<String> known = LOOKED_AT.getOrDefault(fact.group(1), Set.of());
    for (String condition : fact.group(2).split(",")) {
      String text = condition.strip();
      boolean yesOrNo = text.matches("\\w+ == (true|false)") && known.contains(text.split(" ")[0]);
      boolean spell = fact.group(1).equals("MeasuredSpell") && text.equals("before < required");
      boolean measure = text.matches("measure == Measure\\.\\w+");
      if (!yesOrNo && !spell && !measure && !text.equals("reached >= required")) {
        return text;
      }
    }
    return "";
  }
}
