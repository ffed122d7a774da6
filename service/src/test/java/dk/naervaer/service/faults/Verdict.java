package dk.naervaer.service.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.config.RulesAndConfig;
import dk.naervaer.events.EmploymentMessage;
import dk.naervaer.events.MessageWriter;
import dk.naervaer.events.PayrollMessage;
import dk.naervaer.service.assessment.BookBinding;
import dk.naervaer.service.casefile.Vocabulary;
import dk.naervaer.service.platform.CopenhagenTime;
import dk.naervaer.service.replay.Replay;
import dk.naervaer.service.replay.ReplayLine;
import dk.naervaer.service.testing.LiveProgram;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What stands in the program against what a replay of the same records gives.
 *
 * @param records published
 * @param advisories that the replay gives
 * @param lost given by the replay alone
 * @param doubled given more than once
 * @param wrong given by the program alone
 */
record Verdict(int records, int advisories, int lost, int doubled, int wrong) {

  static Verdict on(FaultedProgram program, Collection<PayrollMessage> published) {
    return on(program, published, FaultedProgram.NOW);
  }

  /** The same after the clock has been driven on. */
  static Verdict on(FaultedProgram program, Collection<PayrollMessage> published, Instant until) {
    Path data = program.data();
    return of(
        program.advisories(),
        replayed(data.resolve("rules"), data.resolve("config"), published, until),
        published.size());
  }

  /** The same of a program in this process, by the acceptance cases' sheets. */
  static Verdict on(LiveProgram program, Collection<PayrollMessage> messages, int records) {
    return of(
        program.lines().stream().map(MessageWriter::json),
        replayed(
            LiveProgram.ACCEPTANCE.resolve("rules"),
            LiveProgram.ACCEPTANCE.resolve("config"),
            messages,
            FaultedProgram.NOW),
        records);
  }

  /** Holds that the program has said something, and nothing else than it should. */
  void assertNothingIsAmiss(String fault) {
    assertThat(advisories).isPositive();
    assertThat(List.of(lost, doubled, wrong))
        .as("lost, doubled, wrong after: " + fault)
        .containsOnly(0);
  }

  /** The objects of a JSON array that stand on a line each. */
  static Stream<String> lines(String array) {
    return array
        .lines()
        .map(line -> line.strip().replaceAll("^\\[|[,\\]]$", ""))
        .filter(line -> line.startsWith("{"));
  }

  /** Lines that stand in a program against those of a replay. */
  static Verdict of(Stream<String> lines, Stream<String> replayed, int records) {
    Map<String, Integer> wanted = counted(replayed);
    Map<String, Integer> given = counted(lines);
    int lost = 0;
    int doubled = 0;
    int wrong = 0;
    for (Map.Entry<String, Integer> line : wanted.entrySet()) {
      int there = given.getOrDefault(line.getKey(), 0);
      lost += Math.max(0, line.getValue() - there);
      doubled += Math.max(0, there - line.getValue());
    }
    for (Map.Entry<String, Integer> line : given.entrySet()) {
      wrong += wanted.containsKey(line.getKey()) ? 0 : line.getValue();
    }
    return new Verdict(records, wanted.size(), lost, doubled, wrong);
  }

  private static Map<String, Integer> counted(Stream<String> lines) {
    Map<String, Integer> counts = new HashMap<>();
    lines.forEach(line -> counts.merge(line, 1, Integer::sum));
    return counts;
  }

  /** What a replay of these records gives, by these sheets and settings, as JSON. */
  static Stream<String> replayed(
      Path rules, Path config, Collection<PayrollMessage> published, Instant until) {
    BookBinding binding = BookBinding.of(RulesAndConfig.load(rules, config).orThrow());
    Replay replay = new Replay(binding.book(), Vocabulary.of(binding.configuration()), _ -> {});
    for (PayrollMessage message : published) {
      byte[] json = MessageWriter.json(message).getBytes(StandardCharsets.UTF_8);
      ReplayLine.Kind kind =
          message instanceof EmploymentMessage
              ? ReplayLine.Kind.EMPLOYMENT
              : ReplayLine.Kind.ABSENCE;
      replay.take(new ReplayLine(1, FaultedProgram.NOW, kind, null, json));
    }
    replay.sweepUntil(until);
    return replay.lines(CopenhagenTime.dateAt(until)).stream().map(MessageWriter::json);
  }
}
