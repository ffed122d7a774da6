package dk.naervaer.service.rehearsal;

import dk.naervaer.rules.RuleBook;
import dk.naervaer.service.advisory.Advisory;
import dk.naervaer.service.advisory.AdvisoryChanged;
import dk.naervaer.service.assessment.AssessEmployment;
import dk.naervaer.service.assessment.Outlook;
import java.time.Duration;
import java.time.Instant;
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
 * service does it. On other days nothing can change. What a day ends with depends on the evening
 * before and on what is known by then, so that of a day's instants the last one can stand for all.
 */
final class Play {
  private static final long LONGEST_DAY = Micros.of(Instant.EPOCH.plus(Duration.ofHours(25)));

  private final AssessEmployment assess;
  private final long until;
  private final boolean daily;

  /**
   * Plays up to and including the morning sweep of a day.
   *
   * @param daily let the last instant of a day stand for all of them where it can
   */
  Play(RuleBook book, LocalDate until, boolean daily) {
    this.assess = new AssessEmployment(book);
    this.until = Micros.sweepOn(until);
    this.daily = daily;
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
    private final boolean oncePerDay;
    private final long end;
    private int time;
    private @Nullable LocalDate next;

    Run(PastEmployment past, long[] times, Stretch stretch) {
      this.times = times;
      this.stretch = stretch;
      this.knowledge = new Knowledge(past);
      // What somebody said is answered at once: an advisory of the morning can be met in the
      // evening.
      this.oncePerDay = daily && !past.hasBeenTalkedAbout();
      this.end =
          stretch.last() == PastAbsences.OPEN
              ? until
              : Math.min(
                  until, Micros.startOf(LocalDate.ofEpochDay(stretch.last()).plusDays(1)) - 1);
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
      }
      long first = Math.min(news, sweep);
      return oncePerDay && first != Micros.NEVER ? lastOfDay(first) : first;
    }

    private long lastOfDay(long instant) {
      long last = instant;
      if (time < times.length && times[time] < instant + LONGEST_DAY) {
        long tomorrow = Micros.startOf(Micros.day(instant).plusDays(1));
        while (time < times.length && times[time] < tomorrow && times[time] <= end) {
          last = times[time++];
        }
      }
      return last;
    }

    private void settle(long now) {
      boolean news = knowledge.advanceTo(now);
      boolean due = next != null && !next.isAfter(Micros.day(now));
      if (!knowledge.any() || !news && !due) {
        return;
      }
      Outlook outlook =
          assess.at(
              Micros.instant(now),
              knowledge.history(),
              advisories.values(),
              stretch.sealedBefore(Micros.day(now)));
      for (AdvisoryChanged changed : outlook.changes()) {
        advisories.put(changed.advisory().id(), changed.advisory());
      }
      next = outlook.nextDate();
    }
  }
}
