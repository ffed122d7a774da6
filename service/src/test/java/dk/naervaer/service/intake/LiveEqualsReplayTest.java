package dk.naervaer.service.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.config.RulesAndConfig;
import dk.naervaer.events.AdvisoryLine;
import dk.naervaer.service.assessment.BookBinding;
import dk.naervaer.service.casefile.Vocabulary;
import dk.naervaer.service.platform.CopenhagenTime;
import dk.naervaer.service.platform.Topics;
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

  @RegisterExtension static final TestDatabase database = ServersForTests.running().freshDatabase();

  static final Topics topics = ServersForTests.running().freshTopics();

  @Test
  void theAcceptanceCasesComeOutEqualInEveryField() throws IOException {
    List<ReplayLine> lines =
        ReplayFile.read(LiveProgram.ACCEPTANCE.resolve("events.jsonl")).lines();
    assertThat(lived(lines)).hasSizeGreaterThan(20).isEqualTo(replayed(lines));
  }

  private static List<AdvisoryLine> replayed(List<ReplayLine> lines) {
    Path rules = LiveProgram.ACCEPTANCE.resolve("rules");
    Path config = LiveProgram.ACCEPTANCE.resolve("config");
    BookBinding binding = BookBinding.of(RulesAndConfig.load(rules, config).orThrow());
    Replay replay = new Replay(binding.book(), Vocabulary.of(binding.configuration()), _ -> {});
    lines.forEach(replay::take);
    replay.sweepUntil(CopenhagenTime.sweepOn(UNTIL));
    return replay.lines(UNTIL);
  }

  private static List<AdvisoryLine> lived(List<ReplayLine> lines) {
    Instant begin = Instant.parse("2026-01-01T12:00:00Z");
    try (LiveProgram program = LiveProgram.start(database, topics, begin);
        PayrollForTests payroll = new PayrollForTests(topics)) {
      for (ReplayLine line : lines) {
        program.advanceTo(line.knownAt());
        publish(line, payroll);
      }
      program.advanceTo(CopenhagenTime.sweepOn(UNTIL));
      return program.lines();
    }
  }

  private static void publish(ReplayLine line, PayrollForTests payroll) {
    String json = new String(line.json(), StandardCharsets.UTF_8);
    String employee = JsonMapper.shared().readTree(json).path("employeeId").stringValue();
    boolean absence = line.kind() == ReplayLine.Kind.ABSENCE;
    payroll.publish(
        "line-" + line.number(), absence ? topics.absence() : topics.employment(), employee, json);
    payroll.flush();
  }
}
