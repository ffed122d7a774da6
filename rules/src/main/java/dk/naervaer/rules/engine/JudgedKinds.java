package dk.naervaer.rules.engine;

import dk.naervaer.rules.measure.Measured;
import dk.naervaer.rules.measure.MeasuredConcern;
import dk.naervaer.rules.measure.MeasuredLevel;
import dk.naervaer.rules.measure.MeasuredRisk;
import dk.naervaer.rules.measure.MeasuredSpell;
import dk.naervaer.rules.measure.MeasuredStep;
import dk.naervaer.rules.measure.MeasuredTakeover;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the core rules have said about facts of one kind. A core rule looks at a single fact, and of
 * it only at yes and no, at the measure, and at whether a number reaches another: facts that agree
 * in all of these are one kind, so that the rules need to see only the first of them. A test holds
 * the rule texts to these conditions.
 */
final class JudgedKinds {
  private static final String SILENT = "";

  private static final int SORTS = 8;
  private static final int MOST_ANSWERS = 1 << 10;
  private static final int MEASURES = 16;
  private static final int KINDS = MOST_ANSWERS * SORTS * 2 * MEASURES;

  private final AtomicReferenceArray<@Nullable String> codes = new AtomicReferenceArray<>(KINDS);

  List<Proposal> judge(
      Collection<? extends Measured> facts,
      Function<Collection<? extends Measured>, List<Proposal>> rules) {
    List<Proposal> proposals = new ArrayList<>(facts.size());
    for (Measured fact : facts) {
      int kind = kindOf(fact);
      String code = codes.get(kind);
      if (code == null) {
        List<Proposal> first = rules.apply(List.of(fact));
        code = first.isEmpty() ? SILENT : first.getFirst().coreRule();
        codes.set(kind, code);
      }
      if (!code.equals(SILENT)) {
        proposals.add(new Proposal(code, fact));
      }
    }
    return proposals;
  }

  private static int kindOf(Measured fact) {
    int shape =
        switch (fact) {
          case MeasuredStep step ->
              bits(
                  0,
                  step.isStatutory(),
                  step.isLimit(),
                  step.exempt(),
                  step.met(),
                  step.absentOnGiveDay(),
                  step.absentOnDueDay(),
                  step.inGroup(),
                  step.covered(),
                  step.employed(),
                  step.reachable());
          case MeasuredSpell spell ->
              bits(
                  1,
                  spell.before() < spell.required(),
                  spell.isBack(),
                  spell.quiet(),
                  spell.met(),
                  spell.inGroup(),
                  spell.covered(),
                  spell.employed(),
                  spell.reachable());
          case MeasuredRisk risk ->
              bits(
                  2,
                  risk.absentOnDueDay(),
                  risk.inGroup(),
                  risk.covered(),
                  risk.employed(),
                  risk.reachable());
          case MeasuredConcern concern ->
              bits(3, concern.inGroup(), concern.employed(), concern.reachable());
          case MeasuredLevel level -> bits(4, level.above(), level.workingDay());
          case MeasuredTakeover takeover ->
              bits(5, takeover.isDue(), takeover.timely(), takeover.told());
        };
    int reached = fact.reached() >= fact.required() ? 1 : 0;
    return (shape * 2 + reached) * MEASURES + fact.getMeasure().ordinal();
  }

  /** One number for what sort of fact it is and its answers, of which there are at most ten. */
  private static int bits(int sort, boolean... answers) {
    int bits = 0;
    for (boolean answer : answers) {
      bits = bits * 2 + (answer ? 1 : 0);
    }
    return bits * SORTS + sort;
  }
}
