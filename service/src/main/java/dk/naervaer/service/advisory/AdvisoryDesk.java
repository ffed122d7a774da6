package dk.naervaer.service.advisory;

import dk.naervaer.events.AdvisoryChange;
import dk.naervaer.events.AdvisoryMessage;
import dk.naervaer.events.CloudEvents;
import dk.naervaer.events.MessageWriter;
import dk.naervaer.service.delivery.Outbox;
import dk.naervaer.service.delivery.Outgoing;
import dk.naervaer.service.platform.Topics;
import dk.naervaer.service.platform.sql.AfterCommit;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;

/** Reads the advisories that can still change and writes what has become of them, and tells it. */
public final class AdvisoryDesk {
  private final AdvisoryStore store;
  private final WorkUnitStore workUnits;
  private final Outbox outbox;
  private final Topics topics;
  private final AdvisoryCounts counts;
  private final List<PassedOn> readers;

  AdvisoryDesk(
      AdvisoryStore store,
      WorkUnitStore workUnits,
      Outbox outbox,
      Topics topics,
      AdvisoryCounts counts,
      List<PassedOn> readers) {
    this.store = store;
    this.workUnits = workUnits;
    this.outbox = outbox;
    this.topics = topics;
    this.counts = counts;
    this.readers = readers;
  }

  /**
   * What stands of some employees; their rows must be locked.
   *
   * @param sealedBefore cases that ended before this day are left as they are
   */
  public StandingAdvisories standing(
      Collection<String> employeeIds, LocalDate sealedBefore, LocalDate today) {
    return store.standing(employeeIds, sealedBefore, today);
  }

  /** How many are given and stand, about everybody. */
  public long given() {
    return store.given();
  }

  /** Locks those of these work units whose morning of a day is not judged yet. */
  public List<WorkUnitState> lockUnjudged(Collection<String> ids, LocalDate today) {
    return workUnits.lockUnjudged(ids, today);
  }

  /** Writes what mornings of work units came to, in the running transaction. */
  public void writeMornings(List<WorkUnitState> judged, List<AdvisoryChanged> given, Instant now) {
    if (!judged.isEmpty()) {
      workUnits.write(judged);
      write(given, new StandingAdvisories(), Employment::employmentId, now);
    }
  }

  /**
   * Writes changes, and the messages that tell of them, in the running transaction.
   *
   * @param standing what the changes were made from
   * @param workUnitOf an employment's present work unit
   */
  public void write(
      List<AdvisoryChanged> changes,
      StandingAdvisories standing,
      Function<Employment, String> workUnitOf,
      Instant now) {
    if (changes.isEmpty()) {
      return;
    }
    List<AdvisoryWrite> writes = new ArrayList<>(changes.size());
    for (AdvisoryChanged changed : changes) {
      Advisory advisory = changed.advisory();
      Employment employment = new Employment(advisory.employeeId(), advisory.employmentId());
      writes.add(
          new AdvisoryWrite(
              changed, standing.version(advisory.id()) + 1, workUnitOf.apply(employment)));
    }
    store.write(writes);
    store.log(writes, now);
    List<AdvisoryWrite> told = writes.stream().filter(write -> write.change() != null).toList();
    outbox.post(told.stream().map(write -> message(write, now)).toList(), now);
    AfterCommit.run(() -> counts.count(told));
  }

  // The version, not the instant, makes the id: a clock that stands gives two changes one instant.
  private Outgoing message(AdvisoryWrite write, Instant now) {
    Advisory advisory = write.advisory();
    AdvisoryChange change = Objects.requireNonNull(write.change());
    return Outgoing.event(
        advisory.isAboutWorkUnit() ? advisory.employmentId() : advisory.employeeId(),
        topics.advisory(),
        advisory.id() + "/" + write.version(),
        CloudEvents.ADVISORY,
        now,
        MessageWriter.json(
            new AdvisoryMessage(
                AdvisoryLines.line(advisory, write.workUnit()), advisory.id().toString(), change)));
  }

  /**
   * Somebody has done what an advisory about a work unit asks for.
   *
   * @return false when it no longer waits
   */
  public boolean completeAboutWorkUnit(UUID id, LocalDate today, Instant now) {
    StandingAdvisories standing = store.lock(id);
    for (Advisory advisory : standing.of("")) {
      if (advisory.isOpen()) {
        write(List.of(advisory.doneByHand(today)), standing, Employment::employmentId, now);
        return true;
      }
    }
    return false;
  }

  /**
   * Lets the advisories of employments stand in their present work unit.
   *
   * @param toldAnew those of them of which payroll has told something: the leader can be another
   */
  public void move(Map<Employment, String> workUnits, Collection<Employment> toldAnew) {
    if (workUnits.isEmpty()) {
      return;
    }
    Set<UUID> passedOn = new TreeSet<>(store.move(workUnits));
    if (!toldAnew.isEmpty()) {
      passedOn.addAll(store.givenAbout(toldAnew));
    }
    if (!passedOn.isEmpty()) {
      readers.forEach(reader -> reader.passedOn(passedOn));
    }
  }
}
