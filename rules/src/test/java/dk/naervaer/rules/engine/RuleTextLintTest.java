package dk.naervaer.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RuleTextLintTest {
  static Stream<RuleText> shipped() {
    return RuleText.shipped().stream();
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void everyShippedRuleIsPlain(RuleText rule) {
    assertThat(RuleTextLint.faults(rule)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "rule \"X-01 a\" when A( b > 3 ) then insert( c ); end | literal number 3",
        "rule \"X-01 a\" salience x when A() then insert( c ); end | forbidden word salience",
        "rule \"X-01 a\" when A() then insert( c ); insert( d ); end | 2 inserts, not 1",
        "rule \"X-01 a\" when A() then modify( c ); insert( c ); end | forbidden word modify",
        "rule \"Y-01 a\" when A() then insert( c ); end | the rule's name does not begin with X-01",
      })
  void aPlantedFaultIsNamed(String drl, String fault) {
    assertThat(RuleTextLint.faults(new RuleText("x/X-01-planted", drl))).contains(fault);
  }

  @Test
  void everyPropertyOfTheFactCanBeUsedInARule() {
    StringBuilder drl =
        new StringBuilder("package naervaer.rulebook;\n")
            .append("import dk.naervaer.rules.measure.MeasuredStep;\n")
            .append("import dk.naervaer.rules.engine.Proposal;\n");
    for (var component : dk.naervaer.rules.measure.MeasuredStep.class.getRecordComponents()) {
      String name = component.getName();
      drl.append("rule \"uses ")
          .append(name)
          .append("\" when $s : MeasuredStep( ")
          .append(name)
          .append(" == ")
          .append(name)
          .append(" ) then end\n");
    }
    RuleEngine.compile(java.util.List.of(new RuleText("x/X-01-all", drl.toString())));
  }
}
