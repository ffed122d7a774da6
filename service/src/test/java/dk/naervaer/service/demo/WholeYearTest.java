package dk.naervaer.service.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.config.RulesAndConfig;
import dk.naervaer.events.AbsenceMessage;
import dk.naervaer.events.AdvisoryLine;
import dk.naervaer.events.AnswerMessage;
import dk.naervaer.events.EmploymentMessage;
import dk.naervaer.events.MessageWriter;
import dk.naervaer.rules.sheet.EffectiveRow;
import dk.naervaer.rules.sheet.Measure;
import dk.naervaer.rules.sheet.SheetRow;
import dk.naervaer.service.assessment.BookBinding;
import dk.naervaer.service.casefile.Vocabulary;
import dk.naervaer.service.demo.payroll.DemoMunicipality;
import dk.naervaer.service.demo.payroll.PayrollEvent;
import dk.naervaer.service.demo.payroll.PayrollSimulator;
import dk.naervaer.service.platform.CopenhagenTime;
import dk.naervaer.service.replay.Replay;
import dk.naervaer.service.replay.ReplayLine;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole made-up municipality's year without its leaders' help: which rows speak, and about how
 * many. What decision 0003 of the rules says is held here.
 */
class WholeYearTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final Instant END = CopenhagenTime.sweepOn(TODAY);

  /** Given about more than a third of the employees, for the reasons that decision tells. */
  private static final Set<String> MEANT_FOR_MANY = Set.of("K03", "W03");

  @TempDir Path folder = Path.of("");

  @Test
  void everyKindOfRowSpeaksAndOnlyThoseMeantToReachMoreThanAThird() {
    Path rules = folder.resolve("rules");
    Path config = folder.resolve("config");
    DemoFiles.layInto(rules, config, TODAY);
    RulesAndConfig files = RulesAndConfig.load(rules, config).orThrow();

    List<PayrollEvent> events =
        new PayrollSimulator(DemoMunicipality.whole(), DemoMunicipality.SEED, TODAY.minusYears(1))
            .until(END);
    List<AdvisoryLine> given = given(files, events);

    assertThat(measuresThatSpoke(files, given)).containsExactlyInAnyOrder(Measure.values());
    assertThat(reachingMoreThan(employees(events) / 3, given)).isSubsetOf(MEANT_FOR_MANY);
  }

  private static List<AdvisoryLine> given(RulesAndConfig files, List<PayrollEvent> events) {
    BookBinding binding = BookBinding.of(files);
    Replay replay = new Replay(binding.book(), Vocabulary.of(binding.configuration()), _ -> {});
    lines(events).forEach(replay::take);
    replay.sweepUntil(END);
    return replay.lines(TODAY).stream().filter(line -> line.givenAt() != null).toList();
  }

  // Payroll can't tell of a concern, so one employee shares one on the last evening.
  private static List<ReplayLine> lines(List<PayrollEvent> events) {
    List<ReplayLine> lines = new ArrayList<>();
    for (PayrollEvent event : events) {
      switch (event.message()) {
        case AbsenceMessage absence ->
            add(lines, event.knownAt(), ReplayLine.Kind.ABSENCE, MessageWriter.json(absence));
        case EmploymentMessage employment ->
            add(lines, event.knownAt(), ReplayLine.Kind.EMPLOYMENT, MessageWriter.json(employment));
      }
    }
    Instant friday = CopenhagenTime.sweepOn(TODAY.minusDays(2));
    AnswerMessage concern =
        new AnswerMessage(
            "Q1", events.getFirst().message().employmentId(), "concern-shared", "yes", friday);
    lines.removeIf(line -> line.knownAt().isAfter(friday));
    add(lines, friday, ReplayLine.Kind.ANSWER, MessageWriter.json(concern));
    return lines;
  }

  private static void add(
      List<ReplayLine> lines, Instant knownAt, ReplayLine.Kind kind, String json) {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    lines.add(new ReplayLine(lines.size() + 1, knownAt, kind, null, bytes));
  }

  /** Rows of different homes may share an id, so each is looked up where it was given. */
  private static Set<Measure> measuresThatSpoke(RulesAndConfig files, List<AdvisoryLine> given) {
    return given.stream()
        .flatMap(line -> rows(files, line.workUnit(), line.dueOn()).filter(row -> isOf(line, row)))
        .map(SheetRow::measure)
        .collect(Collectors.toSet());
  }

  private static Stream<SheetRow> rows(RulesAndConfig files, String workUnit, LocalDate day) {
    List<String> chain = files.configuration().organisation().profileOf(workUnit).chain();
    return files.sheets().effective(chain, day, day, day).rows().stream().map(EffectiveRow::row);
  }

  private static boolean isOf(AdvisoryLine line, SheetRow row) {
    return row.id().equals(line.rule()) || line.alsoRules().contains(row.id());
  }

  private static int employees(List<PayrollEvent> events) {
    return (int) events.stream().map(event -> event.message().employeeId()).distinct().count();
  }

  private static Set<String> reachingMoreThan(int people, List<AdvisoryLine> given) {
    Map<String, Set<String>> reached = new TreeMap<>();
    for (AdvisoryLine line : given) {
      String employee = line.employeeId();
      if (employee != null) {
        reached.computeIfAbsent(line.rule(), _ -> new HashSet<>()).add(employee);
      }
    }
    Set<String> many = new TreeSet<>();
    reached.forEach(
        (rule, employees) -> {
          if (employees.size() > people) {
            many.add(rule);
          }
        });
    return many;
  }
}
