package dk.naervaer.rules.example;

import dk.naervaer.rules.NotYet;
import dk.naervaer.rules.RuleBook;
import dk.naervaer.rules.Sentences;
import dk.naervaer.rules.Wanted;
import dk.naervaer.rules.example.Example.Expected;
import dk.naervaer.rules.facts.EmploymentHistory;
import dk.naervaer.rules.fault.Fault;
import dk.naervaer.rules.fault.Faults;
import dk.naervaer.rules.fault.Severity;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Plays one example after the other and tells what comes otherwise than expected. */
final class ExampleRun {
  private final RuleBook book;
  private final String workUnit;
  private final String file;
  private final Faults faults;

  ExampleRun(RuleBook book, String workUnit, String file, Faults faults) {
    this.book = book;
    this.workUnit = workUnit;
    this.file = file;
    this.faults = faults;
  }

  void play(Example example) {
    EmploymentHistory history = example.history(workUnit);
    List<Wanted> wanted =
        book.assessEveryRow(history, example.on()).wanted().stream()
            .filter(one -> !one.giveOn().isAfter(example.on()))
            .toList();
    for (Expected expected : example.expected()) {
      if (wanted.stream().noneMatch(one -> serves(one, expected))) {
        tellMissing(example, expected, wanted, history);
      }
    }
    for (Wanted one : wanted) {
      if (example.expected().stream().noneMatch(expected -> serves(one, expected))) {
        tellUnexpected(example, one);
      }
    }
  }

  private static boolean serves(Wanted wanted, Expected expected) {
    return wanted.dueOn().equals(expected.dueOn())
        && wanted.steps().stream().anyMatch(step -> step.rule().equals(expected.rule()));
  }

  private void tellMissing(
      Example example, Expected expected, List<Wanted> wanted, EmploymentHistory history) {
    Optional<LocalDate> otherDay =
        wanted.stream()
            .filter(one -> one.steps().stream().anyMatch(it -> it.rule().equals(expected.rule())))
            .map(Wanted::dueOn)
            .findFirst();
    Optional<NotYet> against =
        book.notYet(history, example.on()).stream()
            .filter(one -> one.rule().equals(expected.rule()))
            .findFirst();
    add(
        "R601",
        example,
        expected.toString(),
        "Eksemplet \"%s\": rækken kommer ikke den dag. %s Ret arket eller eksemplet."
            .formatted(
                example.name(),
                otherDay
                    .map(day -> "Den kommer den " + day + ".")
                    .or(() -> against.map(Sentences::whyNotYet))
                    .orElse("Den gælder ikke for enheden på den tid.")),
        "The example \"%s\": the row does not come on that day. %s Mend the sheet or the example."
            .formatted(
                example.name(),
                otherDay
                    .map(day -> "It comes on " + day + ".")
                    .or(() -> against.map(ExampleRun::english))
                    .orElse("It does not hold for the unit at that time.")));
  }

  private static String english(NotYet against) {
    return "What stands against it: "
        + against.because().name().toLowerCase(Locale.ROOT).replace('_', ' ')
        + ".";
  }

  private void tellUnexpected(Example example, Wanted wanted) {
    String rule = wanted.naming().step().rule();
    boolean ahead = wanted.giveOn().isBefore(wanted.dueOn());
    String why =
        Sentences.why(wanted.naming().explanation(), rule, wanted.action(), wanted.dueOn(), ahead);
    String found = rule + " " + wanted.dueOn();
    add(
        "R602",
        example,
        found,
        "Eksemplet \"%s\": rækken kommer uden at være ventet. %s Ret arket, eller tilføj %s."
            .formatted(example.name(), why, found),
        "The example \"%s\": the row comes without being expected. Mend the sheet or add %s."
            .formatted(example.name(), found));
  }

  private void add(String code, Example example, String found, String danish, String english) {
    faults.add(
        new Fault(
            code,
            Severity.ERROR,
            file,
            example.line(),
            ExampleFile.EXPECTED,
            found,
            danish,
            english));
  }
}
