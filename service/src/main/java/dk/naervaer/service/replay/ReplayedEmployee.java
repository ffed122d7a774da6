package dk.naervaer.service.replay;

import dk.naervaer.rules.facts.Answer;
import dk.naervaer.rules.facts.Talk;
import dk.naervaer.service.advisory.Advisory;
import dk.naervaer.service.advisory.AdvisoryChanged;
import dk.naervaer.service.assessment.Outlook;
import dk.naervaer.service.casefile.CaseFile;
import dk.naervaer.service.casefile.CaseWork;
import dk.naervaer.service.casefile.KnownFacts;
import dk.naervaer.service.casefile.Registered;
import dk.naervaer.service.casefile.Told;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One employee in a replay: the file, the advisories, and the next day that matters. */
final class ReplayedEmployee {
  private final CaseFile file;
  private final Map<UUID, Advisory> advisories = new LinkedHashMap<>();
  private final List<Registered<Talk>> talks = new ArrayList<>();
  private final List<Registered<Answer>> answers = new ArrayList<>();
  private @Nullable LocalDate next;

  ReplayedEmployee(String employeeId) {
    file = new CaseFile(employeeId);
  }

  CaseFile file() {
    return file;
  }

  boolean knows(String employmentId) {
    return file.employmentIds().contains(employmentId);
  }

  Collection<Advisory> advisories() {
    return advisories.values();
  }

  @Nullable LocalDate next() {
    return next;
  }

  void take(String employmentId, Talk talk, Instant now) {
    if (file.take(employmentId, talk) == Told.NEW) {
      talks.add(new Registered<>(file.employeeId(), employmentId, talk, now));
    }
  }

  void take(String employmentId, Answer answer, Instant now) {
    if (file.take(employmentId, answer) == Told.NEW) {
      answers.add(new Registered<>(file.employeeId(), employmentId, answer, now));
    }
  }

  /** All that has become known, as it became known. */
  KnownFacts facts() {
    return new KnownFacts(
        file.employeeId(), file.news().employments(), file.news().absences(), talks, answers);
  }

  void settle(CaseWork work, Instant now) {
    Outlook outlook = work.settle(file, advisories.values(), now);
    outlook.changes().stream()
        .map(AdvisoryChanged::advisory)
        .forEach(changed -> advisories.put(changed.id(), changed));
    next = outlook.nextDate();
  }
}
