package dk.naervaer.service.rehearsal;

import dk.naervaer.rules.facts.Absence;
import dk.naervaer.rules.facts.Answer;
import dk.naervaer.rules.facts.EmploymentHistory;
import dk.naervaer.rules.facts.EmploymentVersion;
import dk.naervaer.rules.facts.Talk;
import dk.naervaer.service.casefile.BackAtWork;
import dk.naervaer.service.rehearsal.PastEmployment.Said;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was known about an employment at an instant, which only goes forward. */
final class Knowledge {
  private final PastEmployment past;
  private final @Nullable Absence[] absences;
  private final TreeMap<Integer, PastVersion> versions = new TreeMap<>();
  private final List<Talk> talks = new ArrayList<>();
  private final List<Answer> answers = new ArrayList<>();

  /** First days of all that ever gave contact, by number; null while nothing is known. */
  private final @Nullable LocalDate[] begun;

  private int absencesHeard;
  private int versionsHeard;
  private @Nullable EmploymentHistory history;

  Knowledge(PastEmployment past) {
    this.past = past;
    this.absences = new Absence[past.absences().numbers()];
    this.begun = new LocalDate[past.answers().isEmpty() ? 0 : absences.length];
  }

  /**
   * Takes in what became known up to an instant, that instant included.
   *
   * @return whether an assessment could see any of it; a child's sick day or a holiday it can't
   */
  boolean advanceTo(long now) {
    boolean news = false;
    PastAbsences all = past.absences();
    while (absencesHeard < all.size() && all.known(absencesHeard) <= now) {
      int number = all.number(absencesHeard);
      if (all.matters(absencesHeard) || absences[number] != null) {
        absences[number] = all.matters(absencesHeard) ? all.fact(absencesHeard) : null;
        news = true;
      }
      if (begun.length > 0 && all.isMissed(absencesHeard)) {
        begun[number] = LocalDate.ofEpochDay(all.first(absencesHeard));
      }
      absencesHeard++;
    }
    while (versionsHeard < past.versions().size()
        && past.versions().get(versionsHeard).known() <= now) {
      PastVersion version = past.versions().get(versionsHeard++);
      versions.put(version.revision(), version);
      news = true;
    }
    news |= hear(past.talks(), talks, now);
    news |= hear(past.answers(), answers, now);
    if (news) {
      history = null;
    }
    return news;
  }

  private static <F> boolean hear(List<Said<F>> all, List<F> heard, long now) {
    int before = heard.size();
    while (heard.size() < all.size() && all.get(heard.size()).known() <= now) {
      heard.add(all.get(heard.size()).fact());
    }
    return heard.size() > before;
  }

  /** Whether the employment itself is known. */
  boolean any() {
    return !versions.isEmpty();
  }

  EmploymentHistory history() {
    EmploymentHistory made = history == null ? make() : history;
    history = made;
    return made;
  }

  private EmploymentHistory make() {
    List<Absence> known = new ArrayList<>(absences.length);
    for (Absence absence : absences) {
      if (absence != null) {
        known.add(absence);
      }
    }
    return new EmploymentHistory(
        past.employeeId(),
        past.employmentId(),
        versionFacts(),
        byWhatWasSaid(known),
        byId(talks, Talk::id),
        byId(answers, Answer::id));
  }

  private List<Absence> byWhatWasSaid(List<Absence> known) {
    return BackAtWork.wasSaid(answers)
        ? BackAtWork.by(answers, Stream.of(begun).filter(Objects::nonNull).toList()).end(known)
        : known;
  }

  private static <F> List<F> byId(List<F> facts, Function<F, String> id) {
    return facts.isEmpty() ? List.of() : facts.stream().sorted(Comparator.comparing(id)).toList();
  }

  private List<EmploymentVersion> versionFacts() {
    List<EmploymentVersion> facts = new ArrayList<>(versions.size());
    versions.values().forEach(version -> facts.add(version.asFact(facts.isEmpty())));
    return facts;
  }
}
