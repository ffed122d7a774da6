package dk.naervaer.service.replay;

import dk.naervaer.service.advisory.Advisory;
import dk.naervaer.service.advisory.AdvisoryChanged;
import dk.naervaer.service.assessment.Outlook;
import dk.naervaer.service.casefile.CaseFile;
import dk.naervaer.service.casefile.CaseWork;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One employee in a replay: the file, the advisories, and the next day that matters. */
final class ReplayedEmployee {
  private final CaseFile file;
  private final Map<UUID, Advisory> advisories = new LinkedHashMap<>();
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

  void settle(CaseWork work, Instant now) {
    Outlook outlook = work.settle(file, advisories.values(), now);
    outlook.changes().stream()
        .map(AdvisoryChanged::advisory)
        .forEach(changed -> advisories.put(changed.id(), changed));
    next = outlook.nextDate();
  }
}
