package dk.naervaer.rules;

import dk.naervaer.rules.NotWanted.Because;
import dk.naervaer.rules.engine.Proposal;
import dk.naervaer.rules.measure.AbsenceCase;
import dk.naervaer.rules.measure.Measured;
import dk.naervaer.rules.sheet.EffectiveRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Why not yet: of each row the nearest step that is not advised, and what stands against it. */
final class Outstanding {
  private static final Comparator<NotYet> NEAREST_FIRST =
      Comparator.comparing(NotYet::dueOn, Comparator.nullsLast(LocalDate::compareTo));

  private final String bookHash;
  private final LocalDate today;
  private final Collection<Measured> measured;
  private final Refusals refusals;
  private final Set<Measured> wanted = Collections.newSetFromMap(new IdentityHashMap<>());

  Outstanding(
      String bookHash,
      LocalDate today,
      Collection<Measured> measured,
      Collection<Proposal> proposals) {
    this.bookHash = bookHash;
    this.today = today;
    this.measured = measured;
    this.refusals = new Refusals(measured, null, proposals);
    proposals.forEach(proposal -> wanted.add(proposal.measured()));
  }

  List<NotYet> of(List<EffectiveRow> rows) {
    List<NotYet> outstanding = new ArrayList<>();
    for (EffectiveRow row : rows) {
      if (!row.row().measure().isAboutWorkUnit()) {
        nearest(row).ifPresent(outstanding::add);
      }
    }
    outstanding.sort(NEAREST_FIRST);
    return outstanding;
  }

  // A row all of whose steps are advised has nothing outstanding.
  private Optional<NotYet> nearest(EffectiveRow row) {
    List<Measured> own =
        measured.stream()
            .filter(one -> one.row().row().id().equals(row.row().id()))
            .filter(one -> !one.lastDay().isBefore(today) || !one.dueOn().isBefore(today))
            .toList();
    if (own.isEmpty()) {
      return Optional.of(notYet(row, null));
    }
    return own.stream()
        .filter(one -> !isAdvised(one))
        .min(Comparator.comparing(this::isPassed).thenComparing(Measured::dueOn))
        .map(one -> notYet(row, one));
  }

  private boolean isAdvised(Measured one) {
    return wanted.contains(one) && !one.giveOn().isAfter(today);
  }

  private boolean isPassed(Measured one) {
    return one.dueOn().isBefore(today);
  }

  private NotYet notYet(EffectiveRow row, @Nullable Measured one) {
    String action = row.row().action();
    if (one == null) {
      return new NotYet(row.row().id(), action, null, Because.NOT_REACHED, null);
    }
    LocalDate due = one.dueOn().equals(AbsenceCase.OPEN) ? null : one.dueOn();
    Because because = wanted.contains(one) ? Because.LATER : refusals.because(one);
    return new NotYet(row.row().id(), action, due, because, Explanation.of("", bookHash, one));
  }
}
