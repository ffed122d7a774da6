package dk.naervaer.rules;

import dk.naervaer.rules.NotWanted.Because;
import dk.naervaer.rules.engine.Proposal;
import dk.naervaer.rules.measure.Measured;
import dk.naervaer.rules.measure.MeasuredConcern;
import dk.naervaer.rules.measure.MeasuredLevel;
import dk.naervaer.rules.measure.MeasuredRisk;
import dk.naervaer.rules.measure.MeasuredSpell;
import dk.naervaer.rules.measure.MeasuredStep;
import dk.naervaer.rules.measure.MeasuredTakeover;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What stands against each row that was measured and is not wanted. It is found when asked for:
 * most assessments are never asked.
 */
public final class Refusals {
  private final Collection<Measured> measured;
  private final @Nullable Collection<LocalDate> judgedDays;
  private final Collection<Proposal> proposals;
  private @Nullable List<NotWanted> found;

  /**
   * Of these steps.
   *
   * @param judgedDays due days that were judged; null = all of them were
   */
  Refusals(
      Collection<Measured> measured,
      @Nullable Collection<LocalDate> judgedDays,
      Collection<Proposal> proposals) {
    this.measured = measured;
    this.judgedDays = judgedDays;
    this.proposals = proposals;
  }

  List<NotWanted> all() {
    // Unmodifiable, so that another thread may find it half-way and still read it whole.
    List<NotWanted> refused = found == null ? List.copyOf(find()) : found;
    found = refused;
    return refused;
  }

  private List<NotWanted> find() {
    Set<Measured> proposed = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Proposal proposal : proposals) {
      proposed.add(proposal.measured());
    }
    List<NotWanted> refused = new ArrayList<>();
    for (Measured one : measured) {
      if (!proposed.contains(one)) {
        RowInstance which = new RowInstance(one.row().row().id(), one.instance());
        refused.add(new NotWanted(which, new DaySpan(one.firstDay(), one.lastDay()), because(one)));
      }
    }
    return refused;
  }

  Because because(Measured measured) {
    Because against =
        switch (measured) {
          case MeasuredStep step -> because(step);
          case MeasuredSpell spell -> because(spell);
          case MeasuredRisk risk -> because(risk);
          case MeasuredConcern concern -> because(concern);
          case MeasuredLevel _, MeasuredTakeover _ -> Because.LATER;
        };
    if (against != null) {
      return against;
    }
    boolean judged = judgedDays == null || judgedDays.contains(measured.dueOn());
    return judged ? Because.NOT_FOR_THIS_CASE : Because.LATER;
  }

  private static @Nullable Because because(MeasuredStep step) {
    if (!step.reachable()) {
      return Because.NO_CONTACT;
    }
    if (step.met()) {
      return Because.MET;
    }
    if (step.exempt() || !step.employed()) {
      return Because.EMPLOYMENT_ENDS;
    }
    if (!step.absentOnDueDay() || !step.absentOnGiveDay()) {
      return Because.RETURNED;
    }
    return step.inGroup() && step.covered() ? Because.LATER : null;
  }

  private static @Nullable Because because(MeasuredSpell spell) {
    if (!spell.reachable()) {
      return Because.NO_CONTACT;
    }
    if (spell.met()) {
      return Because.MET;
    }
    if (!spell.isCrossing() || spell.quiet()) {
      return spell.quiet() ? Because.QUIET : Because.NOT_REACHED;
    }
    if (!spell.isBack()) {
      return Because.AWAY;
    }
    return spell.employed() ? null : Because.EMPLOYMENT_ENDS;
  }

  private static @Nullable Because because(MeasuredRisk risk) {
    if (!risk.reachable()) {
      return Because.NO_CONTACT;
    }
    if (risk.reached() < risk.required()) {
      return Because.NOT_REACHED;
    }
    if (!risk.employed()) {
      return Because.EMPLOYMENT_ENDS;
    }
    return risk.absentOnDueDay() ? null : Because.RETURNED;
  }

  private static @Nullable Because because(MeasuredConcern concern) {
    if (!concern.reachable()) {
      return Because.NO_CONTACT;
    }
    return concern.employed() ? null : Because.EMPLOYMENT_ENDS;
  }
}
