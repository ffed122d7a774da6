package dk.naervaer.service.inbox;

import dk.naervaer.events.AbsenceMessage;
import dk.naervaer.events.AdvisoryLine;
import dk.naervaer.events.Contact;
import dk.naervaer.events.EmploymentMessage;
import dk.naervaer.rules.facts.Absence;
import dk.naervaer.rules.facts.EmploymentHistory;
import dk.naervaer.service.access.Callers;
import dk.naervaer.service.advisory.AdvisoryList;
import dk.naervaer.service.advisory.AdvisoryQuery;
import dk.naervaer.service.advisory.ShownAdvisory;
import dk.naervaer.service.casefile.KnownAbsence;
import dk.naervaer.service.casefile.KnownEmployment;
import dk.naervaer.service.casefile.Registrations;
import dk.naervaer.service.platform.CopenhagenTime;
import dk.naervaer.service.platform.PlatformClock;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Gathers what is held about an employee from everywhere it is held. */
final class HeldDataBook {
  private static final int HUNDREDTHS = 2;
  private static final String HANDED_OVER = "handed-over";

  private final Registrations registrations;
  private final AdvisoryList advisories;
  private final ItemStore items;
  private final DeedStore deeds;
  private final TalkStore talks;
  private final LiaisonStore liaisons;
  private final LiaisonExportStore exports;
  private final NoticeStore notices;
  private final Callers callers;
  private final PlatformClock clock;

  HeldDataBook(
      Registrations registrations,
      AdvisoryList advisories,
      ItemStore items,
      DeedStore deeds,
      TalkStore talks,
      LiaisonStore liaisons,
      LiaisonExportStore exports,
      NoticeStore notices,
      Callers callers,
      PlatformClock clock) {
    this.registrations = registrations;
    this.advisories = advisories;
    this.items = items;
    this.deeds = deeds;
    this.talks = talks;
    this.liaisons = liaisons;
    this.exports = exports;
    this.notices = notices;
    this.callers = callers;
    this.clock = clock;
  }

  /**
   * What is held about these employments of an employee.
   *
   * @param whole also what an absence counts as, what the liaison did, and revisions that hold no
   *     more: payroll may have corrected another person's name or address in them
   */
  HeldData of(String employee, List<EmploymentHistory> shown, boolean whole) {
    List<String> employments = shown.stream().map(EmploymentHistory::employmentId).toList();
    List<EmploymentMessage> today = registrations.employmentsOn(clock.today(), List.of(employee));
    List<KnownEmployment> told =
        registrations.toldEmployments(employee).stream()
            .filter(one -> employments.contains(one.message().employmentId()))
            .filter(one -> whole || today.contains(one.message()))
            .toList();
    return new HeldData(
        employee,
        name(today, employments),
        told.stream().map(HeldDataBook::employed).toList(),
        shown.stream().flatMap(history -> away(history, whole)).toList(),
        whole ? told(employee) : List.of(),
        advised(employee, Set.copyOf(employments)),
        held(employments, shown),
        shown.stream().flatMap(HeldDataBook::answered).toList(),
        whole ? steps(employee) : List.of(),
        whole ? waiting(employee) : List.of(),
        notices.of(employments),
        notices.shownOf(employee));
  }

  /** What is held about somebody of whom payroll's records have only waited so far. */
  Optional<HeldData> waitingOnly(String employee) {
    List<HeldData.Waiting> waiting = waiting(employee);
    return waiting.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new HeldData(
                employee,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                waiting,
                List.of(),
                notices.shownOf(employee)));
  }

  private static @Nullable String name(List<EmploymentMessage> today, List<String> employments) {
    return today.stream()
        .filter(one -> employments.contains(one.employmentId()))
        .map(EmploymentMessage::name)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static HeldData.Employed employed(KnownEmployment one) {
    EmploymentMessage told = one.message();
    Contact contact = told.contact();
    return new HeldData.Employed(
        told.employmentId(),
        told.revision(),
        one.knownAt(),
        told.validFrom(),
        told.workUnit(),
        told.name(),
        contact == null ? null : contact.mail(),
        told.residenceMunicipality(),
        told.hiredOn(),
        told.leftOn(),
        told.weeklyHours(),
        told.noContact());
  }

  private List<HeldData.Told> told(String employee) {
    return registrations.toldAbsences(employee).stream().map(HeldDataBook::told).toList();
  }

  // What is taken back counts as nothing, whatever it was told as.
  private static HeldData.Told told(KnownAbsence one) {
    AbsenceMessage told = one.message();
    return new HeldData.Told(
        told.employmentId(),
        told.absenceId(),
        told.revision(),
        told.registeredAt(),
        one.knownAt(),
        told.firstDay(),
        told.lastDay(),
        one.isActive() ? one.kind().word() : null,
        degrees(one.fact()),
        !one.isActive());
  }

  private static Stream<HeldData.Away> away(EmploymentHistory history, boolean whole) {
    return history.absences().stream()
        .sorted(Comparator.comparing(Absence::firstDay))
        .map(
            absence ->
                new HeldData.Away(
                    history.employmentId(),
                    absence.firstDay(),
                    absence.lastDay(),
                    whole ? absence.kind().word() : null,
                    absence.kind().givesContact(),
                    degrees(absence)));
  }

  private static List<String> degrees(Absence absence) {
    return absence.degrees().stream()
        .map(
            degree ->
                degree.from()
                    + ": "
                    + BigDecimal.valueOf(degree.hundredths(), HUNDREDTHS)
                        .stripTrailingZeros()
                        .toPlainString()
                    + " %")
        .toList();
  }

  private List<HeldData.Advised> advised(String employee, Set<String> employments) {
    Map<UUID, List<Item>> byAdvisory =
        items.ofEmployments(employments).stream()
            .collect(Collectors.groupingBy(item -> item.ask().advisoryId()));
    return advisories.page(AdvisoryQuery.all().of(employee)).stream()
        .filter(one -> employments.contains(String.valueOf(one.line().employmentId())))
        .map(one -> advised(one, byAdvisory.getOrDefault(one.id(), List.of())))
        .toList();
  }

  private HeldData.Advised advised(ShownAdvisory one, List<Item> own) {
    AdvisoryLine line = one.line();
    boolean undone = own.stream().anyMatch(item -> item.handling().state() == ItemState.LAPSED);
    return new HeldData.Advised(
        String.valueOf(line.employmentId()),
        line.dueOn(),
        line.action(),
        line.rule(),
        line.why(),
        undone ? ItemState.LAPSED.name() : line.status().name(),
        line.givenAt(),
        line.recipients(),
        own.stream().flatMap(this::done).toList());
  }

  private Stream<HeldData.Done> done(Item item) {
    return deeds.of(item.id()).stream()
        .map(deed -> new HeldData.Done(role(deed.account()), deed.action(), deed.at()));
  }

  private String role(String account) {
    return callers.of(account).grants().stream()
        .map(grant -> grant.role().word())
        .findFirst()
        .orElse("former");
  }

  private List<HeldData.TalkHeld> held(
      List<String> employments, List<EmploymentHistory> histories) {
    List<TalkRecord> told = talks.of(employments);
    Set<String> known = told.stream().map(TalkRecord::id).collect(Collectors.toSet());
    List<HeldData.TalkHeld> held = new ArrayList<>();
    for (TalkRecord talk : told) {
      held.add(
          new HeldData.TalkHeld(
              talk.employmentId(),
              talk.kind(),
              talk.day(),
              talk.held(),
              talk.cancelled(),
              talk.tookPart(),
              talk.nextContact(),
              talk.journalised()));
    }
    for (EmploymentHistory history : histories) {
      history.talks().stream()
          .filter(talk -> !known.contains(talk.id()))
          .map(
              talk ->
                  new HeldData.TalkHeld(
                      history.employmentId(),
                      talk.kind(),
                      talk.heldOn(),
                      true,
                      false,
                      List.of(),
                      null,
                      false))
          .forEach(held::add);
    }
    held.sort(Comparator.comparing(HeldData.TalkHeld::day));
    return held;
  }

  private static Stream<HeldData.Answered> answered(EmploymentHistory history) {
    return history.answers().stream()
        .map(
            answer ->
                new HeldData.Answered(
                    history.employmentId(),
                    answer.question(),
                    answer.answer(),
                    answer.answeredOn()));
  }

  private List<HeldData.Step> steps(String employee) {
    Stream<HeldData.Step> handed =
        exports.about(employee).stream()
            .map(
                one ->
                    new HeldData.Step(HANDED_OVER, CopenhagenTime.dateAt(one.exportedAt()), null));
    Stream<HeldData.Step> told =
        liaisons.of(employee).stream()
            .map(step -> new HeldData.Step(step.kind(), step.day(), step.word()));
    return Stream.concat(handed, told).sorted(Comparator.comparing(HeldData.Step::day)).toList();
  }

  private List<HeldData.Waiting> waiting(String employee) {
    return registrations.heldOf(employee).stream()
        .map(one -> new HeldData.Waiting(one.heldAt(), one.reason().name()))
        .toList();
  }
}
