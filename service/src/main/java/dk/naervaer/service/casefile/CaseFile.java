package dk.naervaer.service.casefile;

import dk.naervaer.events.AbsenceMessage;
import dk.naervaer.events.AbsenceStatus;
import dk.naervaer.events.ContentHash;
import dk.naervaer.events.EmploymentMessage;
import dk.naervaer.events.EventKey;
import dk.naervaer.events.Outcome;
import dk.naervaer.events.PayrollMessage;
import dk.naervaer.events.Reason;
import dk.naervaer.rules.DaySpan;
import dk.naervaer.rules.facts.Absence;
import dk.naervaer.rules.facts.AbsenceKind;
import dk.naervaer.rules.facts.Answer;
import dk.naervaer.rules.facts.EmploymentHistory;
import dk.naervaer.rules.facts.Talk;
import dk.naervaer.rules.measure.AbsenceCase;
import dk.naervaer.service.assessment.Presence;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that is known about one employee, and what becomes of a new record about him or her.
 *
 * <p>The highest revision of a registration wins whatever the order of arrival. Two records of the
 * same revision and other content: the later registered one wins, then the greater content hash.
 */
public final class CaseFile {
  private final String employeeId;
  private final Map<String, EmploymentFile> employments = new TreeMap<>();
  private final Map<String, KnownAbsence> absences = new TreeMap<>();

  /** What was told of absences that payroll has moved to another employment since, by both ids. */
  private final Map<String, Map<String, KnownAbsence>> moved = new HashMap<>();

  private final Map<String, Map<String, Talk>> talks = new TreeMap<>();
  private final Map<String, Map<String, Answer>> answers = new TreeMap<>();
  private final Map<EventKey, HeldRecord> held = new LinkedHashMap<>();
  private final NewFacts news = new NewFacts();

  /** As they are until something is laid into the file; asked for several times in between. */
  private final Map<String, EmploymentHistory> histories = new HashMap<>();

  public CaseFile(String employeeId) {
    this.employeeId = employeeId;
  }

  public String employeeId() {
    return employeeId;
  }

  // ---- laying what is stored into the file

  void restore(KnownEmployment known) {
    histories.clear();
    employments
        .computeIfAbsent(known.message().employmentId(), _ -> new EmploymentFile())
        .put(known);
  }

  /** The newest told of an absence, or the newest told of it at one of its employments. */
  void restore(KnownAbsence known) {
    histories.clear();
    KnownAbsence before = absences.get(known.message().absenceId());
    if (before != null && !before.isAtEmploymentOf(known)) {
      if (before.isNewerThan(known)) {
        gone(known);
        return;
      }
      gone(before.movedBy(known));
      at(known).remove(known.message().absenceId());
    }
    absences.put(known.message().absenceId(), known);
  }

  private void gone(KnownAbsence known) {
    at(known).put(known.message().absenceId(), known);
  }

  private Map<String, KnownAbsence> at(KnownAbsence known) {
    return moved.computeIfAbsent(known.message().employmentId(), _ -> new TreeMap<>());
  }

  void restore(String employmentId, Talk talk) {
    take(employmentId, talk);
  }

  void restore(String employmentId, Answer answer) {
    histories.clear();
    answers.computeIfAbsent(employmentId, _ -> new TreeMap<>()).put(answer.id(), answer);
  }

  void restore(HeldRecord record) {
    held.put(record.event(), record);
  }

  // ---- taking new records

  /** Takes a record that intake found sound. */
  public Taken take(
      EventKey event,
      PayrollMessage message,
      Instant knownAt,
      Vocabulary vocabulary,
      EmploymentOwners owners) {
    Taken taken = admit(event, message, knownAt, vocabulary, owners);
    if (taken.outcome() == Outcome.HELD && taken.reason() != null) {
      HeldRecord record = new HeldRecord(event, message, taken.reason(), knownAt);
      held.put(event, record);
      news.held(record);
    }
    return taken;
  }

  /** Takes up the held records that lack nothing any more. */
  public List<Released> release(Instant knownAt, Vocabulary vocabulary, EmploymentOwners owners) {
    List<Released> released = new ArrayList<>();
    for (HeldRecord record : List.copyOf(held.values())) {
      Taken taken = admit(record.event(), record.message(), knownAt, vocabulary, owners);
      if (taken.outcome() != Outcome.HELD) {
        held.remove(record.event());
        released.add(new Released(record, taken));
      } else if (taken.reason() != null && taken.reason() != record.reason()) {
        holdFor(taken.reason(), record);
      }
    }
    news.released(released);
    return released;
  }

  // What it lacked has come, and now it is seen to lack something else.
  private void holdFor(Reason reason, HeldRecord record) {
    HeldRecord renewed = new HeldRecord(record.event(), record.message(), reason, record.heldAt());
    held.put(record.event(), renewed);
    news.heldStill(record, renewed);
  }

  /** A talk was held; the same id twice is one talk. */
  public Told take(String employmentId, Talk talk) {
    histories.clear();
    Talk before =
        talks.computeIfAbsent(employmentId, _ -> new TreeMap<>()).putIfAbsent(talk.id(), talk);
    return before == null ? Told.NEW : Told.of(talk, before);
  }

  /**
   * Somebody answered; the same id twice is one answer. That somebody is back is taken only where
   * it ends an absence.
   */
  public Told take(String employmentId, Answer answer) {
    Answer before = answers.getOrDefault(employmentId, Map.of()).get(answer.id());
    if (before != null) {
      return before.saysTheSameAs(answer) ? Told.KNOWN : Told.OTHERWISE;
    }
    if (BackAtWork.isBack(answer) && !canBeBack(employmentId, answer.answeredOn())) {
      return Told.NOT_AWAY;
    }
    restore(employmentId, answer);
    return Told.NEW;
  }

  private Taken admit(
      EventKey event,
      PayrollMessage message,
      Instant knownAt,
      Vocabulary vocabulary,
      EmploymentOwners owners) {
    return switch (message) {
      case EmploymentMessage employment -> admit(employment, knownAt, vocabulary, owners);
      case AbsenceMessage absence -> admit(absence, event.source(), knownAt, vocabulary);
    };
  }

  // A lower revision that comes late still tells how things were before the higher one.
  private Taken admit(
      EmploymentMessage message, Instant knownAt, Vocabulary vocabulary, EmploymentOwners owners) {
    EmploymentFile file = employments.get(message.employmentId());
    KnownEmployment same = file == null ? null : file.revision(message.revision());
    KnownEmployment known = new KnownEmployment(message, ContentHash.of(message), knownAt);
    if (same != null && same.hash().equals(known.hash())) {
      return Taken.IGNORED;
    }
    if (!vocabulary.knowsWorkUnit().test(message.workUnit())) {
      return Taken.held(Reason.UNKNOWN_WORK_UNIT);
    }
    if (owners.isAnothers(message.employmentId(), employeeId)) {
      return Taken.held(Reason.EMPLOYMENT_OF_ANOTHER);
    }
    boolean wins = same == null || known.hash().compareTo(same.hash()) > 0;
    if (wins) {
      restore(known);
      news.learnt(known);
      owners.note(message.employmentId(), employeeId);
    }
    return same == null ? Taken.ACCEPTED : Taken.conflict(wins);
  }

  private Taken admit(
      AbsenceMessage message, @Nullable String source, Instant knownAt, Vocabulary vocabulary) {
    if (!employments.containsKey(message.employmentId())) {
      return Taken.held(Reason.UNKNOWN_EMPLOYMENT);
    }
    KnownAbsence before = absences.get(message.absenceId());
    String hash = ContentHash.of(message);
    if (before != null && isOld(message, hash, before)) {
      return Taken.IGNORED;
    }
    boolean conflict = before != null && before.message().revision() == message.revision();
    if (conflict && !wins(message, hash, before)) {
      return Taken.conflict(false);
    }
    Optional<AbsenceKind> kind = kindOf(message, source, vocabulary);
    if (kind.isEmpty()) {
      return Taken.held(Reason.UNKNOWN_CODE);
    }
    KnownAbsence known = new KnownAbsence(message, kind.get(), hash, knownAt);
    if (before != null && !before.isAtEmploymentOf(known)) {
      news.learnt(before.movedBy(known));
    }
    restore(known);
    news.learnt(known);
    return conflict ? Taken.conflict(true) : Taken.ACCEPTED;
  }

  private static boolean isOld(AbsenceMessage message, String hash, KnownAbsence before) {
    return message.revision() < before.message().revision()
        || (message.revision() == before.message().revision() && hash.equals(before.hash()));
  }

  private static boolean wins(AbsenceMessage message, String hash, @Nullable KnownAbsence before) {
    if (before == null) {
      return true;
    }
    int later = message.registeredAt().compareTo(before.message().registeredAt());
    return later > 0 || (later == 0 && hash.compareTo(before.hash()) > 0);
  }

  // An annulment needs no code: what is taken back counts as nothing.
  private static Optional<AbsenceKind> kindOf(
      AbsenceMessage message, @Nullable String source, Vocabulary vocabulary) {
    return message.status() == AbsenceStatus.ANNULLED
        ? Optional.of(AbsenceKind.LEAVE)
        : vocabulary.codes().kindOf(message.type(), source, message.firstDay());
  }

  // ---- reading the file

  /** The employments that records held tell of. */
  List<String> employmentsHeld() {
    return held.values().stream()
        .map(HeldRecord::message)
        .filter(EmploymentMessage.class::isInstance)
        .map(PayrollMessage::employmentId)
        .toList();
  }

  /** The employments known, by id. */
  public Collection<String> employmentIds() {
    return employments.keySet();
  }

  /** All that is known about one employment, as the rules read it. */
  public EmploymentHistory history(String employmentId) {
    return histories.computeIfAbsent(employmentId, this::readHistory);
  }

  private EmploymentHistory readHistory(String employmentId) {
    Collection<Answer> told = answers.getOrDefault(employmentId, Map.of()).values();
    List<Absence> active = absencesOf(employmentId).map(KnownAbsence::fact).toList();
    return new EmploymentHistory(
        employeeId,
        employmentId,
        file(employmentId).versions(),
        BackAtWork.wasSaid(told) ? backAtWork(employmentId).end(active) : active,
        List.copyOf(talks.getOrDefault(employmentId, Map.of()).values()),
        List.copyOf(told));
  }

  /** Since when somebody is said to be back from the last absence begun that has no end. */
  Optional<LocalDate> saidBack(String employmentId, LocalDate today) {
    return openSince(employmentId)
        .filter(first -> !first.isAfter(today))
        .max(LocalDate::compareTo)
        .flatMap(backAtWork(employmentId)::from);
  }

  /**
   * Whether a word that somebody is back on a day ends an absence. On the first day of one it would
   * say that this one never was, which is payroll's to tell.
   */
  private boolean canBeBack(String employmentId, LocalDate day) {
    BackAtWork back = backAtWork(employmentId);
    return openSince(employmentId).noneMatch(day::equals)
        && openSince(employmentId).anyMatch(first -> back.wouldEnd(first, day));
  }

  private BackAtWork backAtWork(String employmentId) {
    return BackAtWork.by(
        answers.getOrDefault(employmentId, Map.of()).values(),
        Stream.concat(
                toldOf(employmentId), moved.getOrDefault(employmentId, Map.of()).values().stream())
            .filter(known -> !known.isActive() || known.kind().givesContact())
            .map(known -> known.message().firstDay())
            .toList());
  }

  private Stream<LocalDate> openSince(String employmentId) {
    return absencesOf(employmentId)
        .map(KnownAbsence::message)
        .filter(message -> message.lastDay() == null)
        .map(AbsenceMessage::firstDay);
  }

  private Stream<KnownAbsence> absencesOf(String employmentId) {
    return toldOf(employmentId).filter(KnownAbsence::isActive);
  }

  private Stream<KnownAbsence> toldOf(String employmentId) {
    return absences.values().stream()
        .filter(known -> known.message().employmentId().equals(employmentId));
  }

  /** The days of every absence of an employment, also of those that give no contact. */
  List<DaySpan> absenceDays(String employmentId) {
    return absencesOf(employmentId)
        .map(KnownAbsence::message)
        .map(one -> new DaySpan(one.firstDay(), orOpen(one.lastDay())))
        .toList();
  }

  private static LocalDate orOpen(@Nullable LocalDate last) {
    return last == null ? AbsenceCase.OPEN : last;
  }

  /** The last day of an employment by its highest revision; null while none is known. */
  @Nullable LocalDate lastDayOf(String employmentId) {
    return file(employmentId).newest().message().leftOn();
  }

  /** Adds the employments to the work units they are missed in on a day. */
  public void countMissed(LocalDate day, Map<String, Integer> missed) {
    employments.keySet().forEach(id -> Presence.count(history(id), day, missed));
  }

  /** The revision of an employment that holds on a day. */
  EmploymentMessage employmentOn(String employmentId, LocalDate day) {
    int revision = history(employmentId).versionOn(day).revision();
    return Objects.requireNonNull(file(employmentId).revision(revision)).message();
  }

  private EmploymentFile file(String employmentId) {
    EmploymentFile file = employments.get(employmentId);
    if (file == null) {
      throw new IllegalArgumentException("no such employment in this file");
    }
    return file;
  }

  /** The records that wait for something. */
  public Collection<HeldRecord> held() {
    return held.values();
  }

  /** What was learnt since the file was read from storage. */
  public NewFacts news() {
    return news;
  }

  @Override
  public String toString() {
    return "CaseFile[…]";
  }
}
