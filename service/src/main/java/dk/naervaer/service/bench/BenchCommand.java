package dk.naervaer.service.bench;

import dk.naervaer.service.command.Options;
import dk.naervaer.service.command.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * {@code bench ingest [--events N] [--data DIR]}: measures, in one run, the program and the floor
 * no program can do without. {@code bench rules [--cases N]}: the judging of cases beside the same
 * in plain Java. {@code bench check [--units N] [--sheets N]}: the checking of a large
 * municipality. {@code bench rehearsal [--employees N]}: a draft beside what is in force over
 * twelve months. {@code bench start [--times N]}: from a process's birth until it is ready. {@code
 * bench sweep [--employees N] [--cases N]}: a morning's sweep beside a nightly SQL statement.
 * {@code bench pages [--employees N] [--users N] [--seconds N]}: pages for many at once.
 */
public final class BenchCommand {
  private static final String USAGE =
      "bench ingest [--events N] [--data DIR] | bench rules [--cases N]"
          + " | bench check [--units N] [--sheets N] | bench rehearsal [--employees N]"
          + " | bench start [--times N] | bench sweep [--employees N] [--cases N]"
          + " | bench pages [--employees N] [--users N] [--seconds N]";
  private static final int HUNDRED = 100;
  private static final int EVENTS = 200_000;
  private static final int WARM_UP = 1_000;
  private static final int CASES = 20_000;
  private static final int UNITS = 1_000;
  private static final int SHEETS = 5_000;
  private static final int EMPLOYEES = 10_000;
  private static final int TIMES = 5;
  private static final int USERS = 50;
  private static final int SECONDS = 20;
  private static final int A_NATION = 820_000;
  private static final int OPEN_CASES = 40_000;

  private final Terminal terminal;

  /** A command that writes its figures there. */
  public BenchCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Runs it and tells the exit code. */
  public int run(List<String> arguments) {
    return terminal.run(
        USAGE,
        () -> {
          String what = arguments.isEmpty() ? "" : arguments.getFirst();
          List<String> rest =
              arguments.isEmpty() ? arguments : arguments.subList(1, arguments.size());
          switch (what) {
            case "ingest" -> ingest(rest);
            case "rules" -> rules(rest);
            case "check" -> check(rest);
            case "rehearsal" -> rehearsal(rest);
            case "start" -> start(rest);
            case "sweep" -> sweep(rest);
            case "pages" -> pages(rest);
            case ServersAlone.COMMAND -> servers(rest);
            default -> throw new IllegalArgumentException("bench needs to be told what");
          }
          return Terminal.DONE;
        });
  }

  private void ingest(List<String> arguments) throws IOException {
    Options options = Options.read(arguments, List.of(), List.of("--events", "--data"));
    int hundreds = options.number("--events", EVENTS) / HUNDRED;
    Path data = options.optionalPath("--data");
    Path folder = data == null ? Files.createTempDirectory("naervaer-bench") : data;
    try {
      new BenchIngest(terminal.out(), folder, hundreds, WARM_UP).run();
    } catch (Exception failed) {
      throw new IllegalStateException("the bench did not come to its end", failed);
    }
  }

  private void rules(List<String> arguments) throws IOException {
    int cases = Options.read(arguments, List.of(), List.of("--cases")).number("--cases", CASES);
    new BenchRules(terminal.out()).run(cases, Files.createTempDirectory("naervaer-bench-rules"));
  }

  private void check(List<String> arguments) throws IOException {
    Options options = Options.read(arguments, List.of(), List.of("--units", "--sheets"));
    new BenchCheck(terminal.out(), Files.createTempDirectory("naervaer-bench-check"))
        .run(options.number("--units", UNITS), options.number("--sheets", SHEETS));
  }

  private void rehearsal(List<String> arguments) throws IOException {
    int employees =
        Options.read(arguments, List.of(), List.of("--employees")).number("--employees", EMPLOYEES);
    new BenchRehearsal(terminal.out())
        .run(employees, Files.createTempDirectory("naervaer-bench-rehearsal"));
  }

  private void start(List<String> arguments) throws IOException {
    int times = Options.read(arguments, List.of(), List.of("--times")).number("--times", TIMES);
    new BenchStart(terminal.out(), Files.createTempDirectory("naervaer-bench-start")).run(times);
  }

  private void servers(List<String> arguments) throws IOException {
    Options options = Options.read(arguments, List.of("--data"), List.of());
    ServersAlone.run(options.path("--data"), terminal.out(), System.in);
  }

  private void sweep(List<String> arguments) throws IOException {
    Options options = Options.read(arguments, List.of(), List.of("--employees", "--cases"));
    new BenchSweep(terminal.out(), Files.createTempDirectory("naervaer-bench-sweep"))
        .run(options.number("--employees", A_NATION), options.number("--cases", OPEN_CASES));
  }

  private void pages(List<String> arguments) throws IOException {
    Options options =
        Options.read(arguments, List.of(), List.of("--employees", "--users", "--seconds"));
    new BenchPages(terminal.out(), Files.createTempDirectory("naervaer-bench-pages"))
        .run(
            options.number("--employees", EMPLOYEES),
            options.number("--users", USERS),
            options.number("--seconds", SECONDS));
  }
}
