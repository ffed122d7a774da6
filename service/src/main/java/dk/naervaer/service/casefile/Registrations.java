package dk.naervaer.service.casefile;

import dk.naervaer.events.EmploymentMessage;
import dk.naervaer.rules.facts.EmploymentHistory;
import dk.naervaer.service.platform.sql.OnBehalf;
import dk.naervaer.service.platform.sql.Seal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What is known, for those who show it. Who may see what is the asker's affair. */
public final class Registrations {
  private final FactStore facts;
  private final HeldStore held;
  private final EmployeeStore employees;
  private final ResponsibilityStore responsibilities;
  private final OpenAbsenceStore openAbsences;
  private final Seal seal;

  Registrations(
      FactStore facts,
      HeldStore held,
      EmployeeStore employees,
      ResponsibilityStore responsibilities,
      OpenAbsenceStore openAbsences,
      Seal seal) {
    this.openAbsences = openAbsences;
    this.seal = seal;
    this.facts = facts;
    this.held = held;
    this.employees = employees;
    this.responsibilities = responsibilities;
  }

  /** How much payroll has not told of what runs on a day. */
  public MissingData missing(LocalDate day) {
    return facts.missing(day);
  }

  /** How many running employments live in each municipality, most first. */
  public List<Residents> residents(LocalDate day) {
    return facts.residents(day);
  }

  /** How many employees are known. */
  public long employeeCount() {
    return employees.count();
  }

  /** Whose employment this is; empty when it is unknown. */
  public Optional<String> employeeOf(String employmentId) {
    return facts.employeeOf(employmentId);
  }

  /** How often people told something of an employment, a talk or an answer, after an instant. */
  int toldSince(String employeeId, String employmentId, Instant after) {
    return facts.toldSince(employeeId, employmentId, after);
  }

  /** The employments an employee has ever had here, in the order of their ids. */
  public List<String> employmentIdsOf(String employeeId) {
    return facts.employmentsOf(employeeId);
  }

  /**
   * The employment that a reference in an address stands for, known or not; see {@link #reference}.
   * Whose affair it is, is asked afterwards.
   */
  public Optional<String> employmentWith(String reference) {
    return seal.ofAlias(reference);
  }

  /**
   * What stands for an employment in an address: the same each time, and nobody without the
   * installation's key reads an employment from it, by trying all of them neither. It opens nothing
   * by itself.
   */
  public String reference(String employmentId) {
    return seal.alias(employmentId);
  }

  /** Absences without an end date that began by a day, the oldest first. */
  public List<OpenAbsence> openAbsences(LocalDate latestFirstDay, LocalDate today) {
    return openAbsences.begunBy(latestFirstDay, today);
  }

  /** Every absence without an end date, and those of these ids, as payroll last told them. */
  public List<KnownAbsenceDays> openOrListed(Collection<String> absenceIds) {
    return openAbsences.listed(absenceIds);
  }

  /** Who answers for each of these employments on a day; unknown ones are left out. */
  public List<Responsibility> responsibilities(Collection<String> employmentIds, LocalDate day) {
    return owned(responsibilities.of(employmentIds, day));
  }

  /** The same of all that name a leader or have ever been in one of these work units. */
  public List<Responsibility> responsibilitiesAround(
      String leaderId, Collection<String> workUnits, LocalDate day) {
    return owned(responsibilities.around(leaderId, workUnits, day));
  }

  private List<Responsibility> owned(List<Responsibility> all) {
    Set<String> once = new HashSet<>();
    Set<String> ofTwo = new HashSet<>();
    for (Responsibility one : all) {
      if (!once.add(one.employmentId())) {
        ofTwo.add(one.employmentId());
      }
    }
    if (ofTwo.isEmpty()) {
      return all;
    }
    EmploymentOwners owners = new EmploymentOwners();
    facts.restoreOwners(ofTwo, owners);
    return all.stream()
        .filter(one -> !owners.isAnothers(one.employmentId(), one.employeeId()))
        .toList();
  }

  /** The revision of each employment of these employees that holds on a day. */
  public List<EmploymentMessage> employmentsOn(LocalDate day, Collection<String> employeeIds) {
    return files(employeeIds).values().stream()
        .flatMap(file -> file.employmentIds().stream().map(id -> file.employmentOn(id, day)))
        .toList();
  }

  /**
   * Those of each employee that run on a day; where none does, those still to begin; where there
   * are none of these either, all that have ended. Whoever asks: what follows from it is decided by
   * all there are, also by those that the caller may not see.
   */
  public List<EmploymentMessage> runningOn(LocalDate day, Collection<String> employeeIds) {
    return byEmployee(day, employeeIds).stream()
        .flatMap(all -> running(all, day).stream())
        .toList();
  }

  /**
   * The employments of these people about which there is to be no contact: payroll says so of one
   * itself, ended or not, or of any that runs. It says so of a death, one employment after the
   * other, and of a hidden address. Whoever asks.
   */
  public Set<String> withoutContactOn(LocalDate day, Collection<String> employeeIds) {
    Set<String> silent = new HashSet<>();
    for (List<EmploymentMessage> all : byEmployee(day, employeeIds)) {
      boolean everywhere = running(all, day).stream().anyMatch(EmploymentMessage::noContact);
      all.stream()
          .filter(one -> everywhere || one.noContact())
          .map(EmploymentMessage::employmentId)
          .forEach(silent::add);
    }
    return silent;
  }

  private Collection<List<EmploymentMessage>> byEmployee(
      LocalDate day, Collection<String> employeeIds) {
    return OnBehalf.theProgram(() -> employmentsOn(day, employeeIds)).stream()
        .collect(
            Collectors.groupingBy(EmploymentMessage::employeeId, TreeMap::new, Collectors.toList()))
        .values();
  }

  private static List<EmploymentMessage> running(List<EmploymentMessage> all, LocalDate day) {
    List<EmploymentMessage> notEnded =
        all.stream().filter(one -> one.leftOn() == null || !one.leftOn().isBefore(day)).toList();
    List<EmploymentMessage> running =
        notEnded.stream()
            .filter(one -> one.hiredOn() == null || !one.hiredOn().isAfter(day))
            .toList();
    return !running.isEmpty() ? running : !notEnded.isEmpty() ? notEnded : all;
  }

  /** All that is known about an employee's employments, as the rules read it. */
  public List<EmploymentHistory> histories(String employeeId) {
    return historiesOf(List.of(employeeId));
  }

  /** The same of several employees, read at once; in order of employee and employment. */
  public List<EmploymentHistory> historiesOf(Collection<String> employeeIds) {
    return files(employeeIds).values().stream()
        .flatMap(file -> file.employmentIds().stream().map(file::history))
        .toList();
  }

  private Map<String, CaseFile> files(Collection<String> employeeIds) {
    Map<String, CaseFile> files = new TreeMap<>();
    employeeIds.forEach(id -> files.put(id, new CaseFile(id)));
    if (!files.isEmpty()) {
      facts.restore(files);
    }
    return files;
  }

  /** Every revision that payroll told of an employee's employments, in order; none is left out. */
  public List<KnownEmployment> toldEmployments(String employeeId) {
    return facts.toldEmployments(employeeId);
  }

  /** The same of absences, those that were taken back too. */
  public List<KnownAbsence> toldAbsences(String employeeId) {
    return facts.toldAbsences(employeeId);
  }

  /**
   * Since when the leader says that somebody is back, of the last absence begun by a day that
   * payroll has not told the end of.
   */
  public Optional<LocalDate> saidBack(String employeeId, String employmentId, LocalDate today) {
    CaseFile file = Objects.requireNonNull(files(List.of(employeeId)).get(employeeId));
    return file.employmentIds().contains(employmentId)
        ? file.saidBack(employmentId, today)
        : Optional.empty();
  }

  /** The records about an employee that wait for what they lack. */
  public Collection<HeldRecord> heldOf(String employeeId) {
    CaseFile file = new CaseFile(employeeId);
    held.restore(Map.of(employeeId, file));
    return file.held();
  }

  /** The records that have waited longest for what they lack. */
  public List<HeldRecord> held(int most) {
    return held.oldest(most);
  }

  /** How many records wait; a number is told to who keeps the program running, too. */
  public long heldCount() {
    return OnBehalf.theProgram(held::count);
  }
}
