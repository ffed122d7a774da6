package dk.naervaer.service.bench;

import dk.naervaer.service.command.Options;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * {@code bench ingest [--events N] [--data DIR]}: measures, in one run, the program and the floor
 * no program can do without. {@code bench rules [--cases N]}: the judging of cases beside the same
 * in plain Java. {@code bench rehearsal [--employees N]}: a draft beside what is in force over
 * twelve months.
 */
public final class BenchCommand {
  private static final int FAULTY = 2;
  private static final int HUNDRED = 100;
  private static final int EVENTS = 200_000;
  private static final int WARM_UP = 300;
  private static final int CASES = 20_000;
  private static final int EMPLOYEES = 10_000;

  private final PrintStream out;
  private final PrintStream err;

  public BenchCommand(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  /** Runs it and tells the exit code. */
  public int run(List<String> arguments) {
    try {
      String what = arguments.isEmpty() ? "" : arguments.getFirst();
      if (what.equals("rules")) {
        return rules(arguments.subList(1, arguments.size()));
      }
      if (what.equals("rehearsal")) {
        return rehearsal(arguments.subList(1, arguments.size()));
      }
      if (!what.equals("ingest")) {
        throw new IllegalArgumentException(
            "bench needs to be told what: ingest, rules or rehearsal");
      }
      Options options =
          Options.read(
              arguments.subList(1, arguments.size()), List.of(), List.of("--events", "--data"));
      String events = options.optional("--events");
      String data = options.optional("--data");
      int hundreds = (events == null ? EVENTS : Integer.parseInt(events)) / HUNDRED;
      Path folder = data == null ? Files.createTempDirectory("naervaer-bench") : Path.of(data);
      new BenchIngest(out, folder, hundreds, WARM_UP).run();
      return 0;
    } catch (IllegalArgumentException wrong) {
      err.println(wrong.getMessage());
      return FAULTY;
    } catch (Exception failed) {
      throw new IllegalStateException("the bench did not come to its end", failed);
    }
  }

  private int rehearsal(List<String> arguments) throws Exception {
    String many =
        Options.read(arguments, List.of(), List.of("--employees")).optional("--employees");
    int count = many == null ? EMPLOYEES : Integer.parseInt(many);
    new BenchRehearsal(out).run(count, Files.createTempDirectory("naervaer-bench-rehearsal"));
    return 0;
  }

  private int rules(List<String> arguments) throws Exception {
    String cases = Options.read(arguments, List.of(), List.of("--cases")).optional("--cases");
    int count = cases == null ? CASES : Integer.parseInt(cases);
    new BenchRules(out).run(count, Files.createTempDirectory("naervaer-bench-rules"));
    return 0;
  }
}
