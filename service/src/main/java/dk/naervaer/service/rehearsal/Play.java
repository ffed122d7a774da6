package dk.naervaer.service.rehearsal;

import dk.naervaer.rules.RuleBook;
import dk.naervaer.rules.facts.EmploymentHistory;
import dk.naervaer.service.advisory.Advisory;
import dk.naervaer.service.advisory.AdvisoryChanged;
import dk.naervaer.service.assessment.AssessEmployment;
import dk.naervaer.service.assessment.Outlook;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Plays stretches of the past by one book: at every instant at which something became known and on
 * every next date an employment is assessed and its advisories are reconciled, exactly as the
 * service does it. On other days nothing can change.
 */
final class Play {
  private final AssessEmployment assess;
  private final long until;

  /** Plays up to and including the morning sweep of a day. */
  Play(RuleBook book, LocalDate until) {
    this.assess = new AssessEmployment(book);
    this.until = Micros.sweepOn(until);
  }

  /** Every advisory of a stretch, in any state. */
  Collection<Advisory> of(PastEmployment past, long[] times, Stretch stretch) {
    return new Run(past, times, stretch).advisories();
  }

  private final class Run {
    private final long[] times;
    private final Stretch stretch;
    private final Knowledge knowledge;
    private final Map<UUID, Advisory> advisories = new LinkedHashMap<>();
    private int time;
    private @Nullable LocalDate next;

    Run(PastEmployment past, long[] times, Stretch stretch) {
      this.times = times;
      this.stretch = stretch;
      this.knowledge = new Knowledge(past);
      this.time = stretch.whole() ? 0 : firstTime(LocalDate.ofEpochDay(stretch.first()));
    }

    private int firstTime(LocalDate day) {
      long begin = Micros.startOf(day);
      int place = Arrays.binarySearch(times, begin);
      return place < 0 ? -place - 1 : place;
    }

    Collection<Advisory> advisories() {
      if (time > 0) {
        knowledge.advanceTo(times[time - 1]);
      }
      long end =
          stretch.last() == PastAbsences.OPEN
              ? until
              : Math.min(
                  until, Micros.startOf(LocalDate.ofEpochDay(stretch.last()).plusDays(1)) - 1);
      long now = nextInstant();
      while (now <= end) {
        settle(now);
        now = nextInstant();
      }
      return advisories.values();
    }

    /** When something becomes known or the next date's sweep runs, whichever is first. */
    private long nextInstant() {
      long sweep = next == null ? Micros.NEVER : Micros.sweepOn(next);
      long news = time < times.length ? times[time] : Micros.NEVER;
      if (news < sweep) {
        time++;
        return news;
      }
      return sweep;
    }

    private void settle(long now) {
      boolean news = knowledge.advanceTo(now);
      boolean due = next != null && !next.isAfter(Micros.day(now));
      if (!knowledge.any() || !news && !due) {
        return;
      }
      EmploymentHistory history = knowledge.history();
      Outlook outlook =
          assess.at(Micros.instant(now), history, advisories.values(), stretch.sealedBefore());
      for (AdvisoryChanged changed : outlook.changes()) {
        advisories.put(changed.advisory().id(), changed.advisory());
      }
      next = outlook.nextDate();
    }
  }
}
