package dk.naervaer.rules;

import dk.naervaer.rules.measure.Measured;
import dk.naervaer.rules.measure.MeasuredConcern;
import dk.naervaer.rules.measure.MeasuredLevel;
import dk.naervaer.rules.measure.MeasuredRisk;
import dk.naervaer.rules.measure.MeasuredSpell;
import dk.naervaer.rules.measure.MeasuredStep;
import dk.naervaer.rules.measure.MeasuredTakeover;

/** The judgement of the core rules once more in plain Java: what Drools' speed is compared with. */
final class PlainJudge {
  private PlainJudge() {}

  static boolean isWanted(Measured measured) {
    return switch (measured) {
      case MeasuredStep step -> isWanted(step);
      case MeasuredSpell spell ->
          spell.isCrossing()
              && spell.isBack()
              && !spell.quiet()
              && !spell.met()
              && spell.inGroup()
              && spell.covered()
              && spell.employed()
              && spell.reachable();
      case MeasuredRisk risk ->
          risk.reached() >= risk.required()
              && risk.absentOnDueDay()
              && risk.inGroup()
              && risk.covered()
              && risk.employed()
              && risk.reachable();
      case MeasuredConcern concern ->
          concern.inGroup() && concern.employed() && concern.reachable();
      case MeasuredLevel level ->
          level.reached() >= level.required() && !level.above() && level.workingDay();
      case MeasuredTakeover takeover -> takeover.isDue() && takeover.timely() && !takeover.told();
    };
  }

  private static boolean isWanted(MeasuredStep step) {
    return step.reached() >= step.required()
        && step.absentOnGiveDay()
        && step.absentOnDueDay()
        && step.inGroup()
        && step.covered()
        && step.employed()
        && step.reachable()
        && !step.exempt()
        && !step.met();
  }
}
