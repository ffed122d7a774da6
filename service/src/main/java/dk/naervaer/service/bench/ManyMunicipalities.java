package dk.naervaer.service.bench;

import dk.naervaer.config.Configuration;
import dk.naervaer.events.AbsenceMessage;
import dk.naervaer.events.EmploymentMessage;
import dk.naervaer.events.PayrollMessage;
import dk.naervaer.rules.settings.WorkUnitProfile;
import dk.naervaer.rules.sheet.Sheet;
import dk.naervaer.service.casefile.CaseFile;
import dk.naervaer.service.casefile.EmploymentOwners;
import dk.naervaer.service.casefile.KnownFacts;
import dk.naervaer.service.casefile.Vocabulary;
import dk.naervaer.service.demo.payroll.DemoMunicipality;
import dk.naervaer.service.demo.payroll.Home;
import dk.naervaer.service.demo.payroll.PayrollEvent;
import dk.naervaer.service.demo.payroll.PayrollSimulator;
import dk.naervaer.service.platform.CopenhagenTime;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Municipalities of the demo's kind side by side, each from a seed of its own. */
final class ManyMunicipalities {
  private static final int AT_ONCE = 32;

  private final LocalDate first;
  private final LocalDate last;
  private final Vocabulary vocabulary;
  private final Map<String, WorkUnitProfile> workUnits = new ConcurrentSkipListMap<>();

  ManyMunicipalities(Configuration shipped, LocalDate first, LocalDate last) {
    this.first = first;
    this.last = last;
    this.vocabulary = new Vocabulary(_ -> true, shipped.absenceTypes()::kindOf);
  }

  /** The work units of those that were asked for. */
  Map<String, WorkUnitProfile> workUnits() {
    return Map.copyOf(workUnits);
  }

  /** What payroll told about so many employees, made up as it is asked for. */
  Iterable<KnownFacts> facts(int employees) {
    return () -> all().limit(employees).iterator();
  }

  private Stream<KnownFacts> all() {
    return IntStream.iterate(0, from -> from + AT_ONCE)
        .boxed()
        .flatMap(
            from ->
                IntStream.range(from, from + AT_ONCE)
                    .parallel()
                    .mapToObj(this::municipality)
                    .toList()
                    .stream())
        .flatMap(List::stream);
  }

  private List<KnownFacts> municipality(int number) {
    String name = String.format(Locale.ROOT, "m%05d-", number);
    for (Home home : DemoMunicipality.whole().homes()) {
      String id = name + home.id();
      workUnits.put(id, WorkUnitProfile.plain(id, List.of(Sheet.MUNICIPALITY, id)));
    }
    Map<String, CaseFile> files = new TreeMap<>();
    EmploymentOwners owners = new EmploymentOwners();
    List<PayrollEvent> events =
        new PayrollSimulator(DemoMunicipality.whole(), number, first)
            .until(CopenhagenTime.sweepOn(last));
    for (PayrollEvent event : events) {
      PayrollMessage message = named(event.message(), name);
      files
          .computeIfAbsent(message.employeeId(), CaseFile::new)
          .take(event.key(), message, event.knownAt(), vocabulary, owners);
    }
    return files.values().stream()
        .map(
            file ->
                new KnownFacts(
                    file.employeeId(),
                    file.news().employments(),
                    file.news().absences(),
                    List.of(),
                    List.of()))
        .toList();
  }

  private static PayrollMessage named(PayrollMessage message, String name) {
    return switch (message) {
      case AbsenceMessage absence ->
          new AbsenceMessage(
              absence.absenceId(),
              absence.revision(),
              name + absence.employeeId(),
              name + absence.employmentId(),
              absence.type(),
              absence.firstDay(),
              absence.lastDay(),
              absence.degrees(),
              absence.status(),
              absence.registeredAt());
      case EmploymentMessage employment ->
          new EmploymentMessage(
              name + employment.employeeId(),
              name + employment.employmentId(),
              employment.revision(),
              employment.validFrom(),
              name + employment.workUnit(),
              null,
              employment.hiredOn(),
              employment.leftOn(),
              null,
              null,
              null,
              null,
              employment.noContact());
    };
  }
}
