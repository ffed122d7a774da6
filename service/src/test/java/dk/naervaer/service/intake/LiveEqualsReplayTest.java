package dk.naervaer.service.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dk.naervaer.config.RulesAndConfig;
import dk.naervaer.events.AdvisoryLine;
import dk.naervaer.events.AdvisorySubject;
import dk.naervaer.events.WithdrawnBecause;
import dk.naervaer.service.assessment.BookBinding;
import dk.naervaer.service.assessment.BookInForce;
import dk.naervaer.service.casefile.FactHistory;
import dk.naervaer.service.casefile.Vocabulary;
import dk.naervaer.service.platform.CopenhagenTime;
import dk.naervaer.service.platform.Topics;
import dk.naervaer.service.rehearsal.RehearsedLines;
import dk.naervaer.service.replay.Replay;
import dk.naervaer.service.replay.ReplayFile;
import dk.naervaer.service.replay.ReplayLine;
import dk.naervaer.service.testing.LiveProgram;
import dk.naervaer.service.testing.PayrollForTests;
import dk.naervaer.service.testing.ServersForTests;
import dk.naervaer.service.testing.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.json.JsonMapper;

/** The same events give the same advisories, whether replayed or lived through. */
class LiveEqualsReplayTest {
  private static final LocalDate UNTIL = LocalDate.of(2027, 4, 25);

  /** Every kind of row, with talks and answers over HTTP, and people who move. */
  private static final Path WHOLE_BOOK = Path.of("src", "test", "resources", "whole-book");

  private static final LocalDate SUMMER = LocalDate.of(2026, 7, 1);

  @RegisterExtension static final TestDatabase database = ServersForTests.running().freshDatabase();

  @RegisterExtension static final TestDatabase second = ServersForTests.running().freshDatabase();

  @Test
  void theAcceptanceCasesComeOutEqualInEveryField() throws IOException {
    assertThat(lived(LiveProgram.ACCEPTANCE, UNTIL, database))
        .hasSizeGreaterThan(20)
        .isEqualTo(replayed(LiveProgram.ACCEPTANCE, UNTIL));
  }

  @Test
  void everyKindOfRowComesOutEqualInEveryField() throws IOException {
    List<AdvisoryLine> replayed = replayed(WHOLE_BOOK, SUMMER);
    assertThat(replayed)
        .extracting(AdvisoryLine::rule)
        .contains("W03", "W02", "W15", "W05", "F02", "F35", "B01", "P02", "N01", "D14", "L29");
    assertThat(replayed)
        .extracting(AdvisoryLine::withdrawnBecause)
        .contains(WithdrawnBecause.SICK_AGAIN, WithdrawnBecause.ANNULLED);
    assertThat(replayed.stream().filter(line -> "D1".equals(line.employeeId())))
        .as("E12: two employments, each leader gets the contact of his or her own")
        .filteredOn(line -> line.rule().equals("K03"))
        .extracting(AdvisoryLine::employmentId, AdvisoryLine::workUnit)
        .containsExactly(tuple("D1-1", "hus-a"), tuple("D1-2", "hus-b"));
    assertThat(replayed.stream().filter(line -> "G1".equals(line.employeeId())))
        .as("back on the 10th of March, as it was mended, so that day 20 is never reached")
        .isNotEmpty()
        .noneMatch(line -> line.dueOn().isAfter(LocalDate.of(2026, 4, 20)));
    assertThat(lived(WHOLE_BOOK, SUMMER, second)).isEqualTo(replayed);
  }

  private static List<ReplayLine> lines(Path folder) throws IOException {
    return ReplayFile.read(folder.resolve("events.jsonl")).lines();
  }

  private static List<AdvisoryLine> replayed(Path folder, LocalDate until) throws IOException {
    BookBinding binding =
        BookBinding.of(
            RulesAndConfig.load(folder.resolve("rules"), folder.resolve("config")).orThrow());
    Replay replay = new Replay(binding.book(), Vocabulary.of(binding.configuration()), _ -> {});
    lines(folder).forEach(replay::take);
    replay.sweepUntil(CopenhagenTime.sweepOn(until));
    return replay.lines(until);
  }

  private static List<AdvisoryLine> lived(Path folder, LocalDate until, TestDatabase database)
      throws IOException {
    Topics topics = ServersForTests.running().freshTopics();
    Instant begin = Instant.parse("2026-01-01T12:00:00Z");
    try (LiveProgram program =
            LiveProgram.start(
                database,
                topics,
                begin,
                "--naervaer.rules=" + folder.resolve("rules"),
                "--naervaer.config=" + folder.resolve("config"));
        PayrollForTests payroll = new PayrollForTests(topics)) {
      for (ReplayLine line : lines(folder)) {
        program.advanceTo(line.knownAt());
        switch (line.kind()) {
          case ABSENCE -> publish(line, topics.absence(), payroll);
          case EMPLOYMENT -> publish(line, topics.employment(), payroll);
          case TALK -> assertThat(program.post("/api/talks", line.json())).isEqualTo(201);
          case ANSWER -> {
            assertThat(program.post("/api/answers", line.json())).isEqualTo(201);
            assertThat(program.post("/api/answers", line.json())).isEqualTo(200);
          }
        }
      }
      program.advanceTo(CopenhagenTime.sweepOn(until));
      List<AdvisoryLine> stored = program.lines();
      rehearsalGivesWhatIsStored(program, until, stored);
      return stored;
    }
  }

  /** The sheets in force, rehearsed on the facts as they became known, to the instant. */
  private static void rehearsalGivesWhatIsStored(
      LiveProgram program, LocalDate until, List<AdvisoryLine> stored) {
    List<AdvisoryLine> rehearsed =
        RehearsedLines.of(
            program.bean(FactHistory.class),
            program.bean(BookInForce.class).current().rules(),
            until);
    LocalDate from = until.minusYears(1).plusDays(1);
    assertThat(rehearsed)
        .filteredOn(line -> line.caseFirstDay() != null && !line.caseFirstDay().isBefore(from))
        .containsExactlyInAnyOrderElementsOf(
            stored.stream()
                .filter(line -> line.subject() == AdvisorySubject.EMPLOYMENT)
                .filter(line -> line.caseFirstDay() != null && !line.caseFirstDay().isBefore(from))
                .toList());
  }

  private static void publish(ReplayLine line, String topic, PayrollForTests payroll) {
    String json = new String(line.json(), StandardCharsets.UTF_8);
    String employee = JsonMapper.shared().readTree(json).path("employeeId").stringValue();
    payroll.publish("line-" + line.number(), topic, employee, json);
    payroll.flush();
  }
}
