package dk.naervaer.service.replay;

import dk.naervaer.config.RulesAndConfig;
import dk.naervaer.rules.fault.Language;
import dk.naervaer.service.assessment.BookBinding;
import dk.naervaer.service.casefile.Vocabulary;
import dk.naervaer.service.command.Options;
import dk.naervaer.service.command.Terminal;
import dk.naervaer.service.platform.CopenhagenTime;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a replay is made of: {@code --events}, {@code --rules} and {@code --config}.
 *
 * @param terminal where faults and notices are told
 */
record ReplayInput(Terminal terminal) {

  /**
   * Plays the facts known by the end of a day.
   *
   * @return empty, with every fault told, when something can't be used
   */
  Optional<Replay> play(Options options, LocalDate until) throws IOException {
    ReplayFile file = ReplayFile.read(options.path("--events"));
    file.faults().forEach(terminal.err()::println);
    Optional<RulesAndConfig> files = terminal.rulesAndConfig(options, Language.ENGLISH);
    if (files.isEmpty() || !file.faults().isEmpty()) {
      return Optional.empty();
    }
    terminal
        .err()
        .println("the sheets are read as they lie in the folder; signatures were not asked");
    return Optional.of(play(file, files.get(), until));
  }

  private Replay play(ReplayFile file, RulesAndConfig files, LocalDate until) {
    BookBinding binding = BookBinding.of(files);
    Vocabulary vocabulary = Vocabulary.of(binding.configuration());
    Replay replay = new Replay(binding.book(), vocabulary, terminal.err()::println);
    for (ReplayLine line : file.lines()) {
      if (!CopenhagenTime.dateAt(line.knownAt()).isAfter(until)) {
        replay.take(line);
      }
    }
    replay.sweepUntil(CopenhagenTime.sweepOn(until));
    return replay;
  }
}
