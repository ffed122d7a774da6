package dk.naervaer.service.remote;

import dk.naervaer.service.command.Options;
import dk.naervaer.service.command.Terminal;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code data STEP --server URL --account ID --credentials FILE …}: what the data-protection
 * officer asks of a program that runs: all that is held about somebody, what is let go, what is
 * held back.
 *
 * <p>Exit 0: done, the answer on standard output; 1: the program says no; 2: called wrongly, or the
 * program can't be reached.
 */
public final class DataCommand {
  private static final String USAGE =
      """
      data STEP --server URL --account ID --credentials FILE [options]
        person          --employee ID    all that is held about somebody, and who has looked
        dry-run, proofs                  what would be let go today; what was
        holds                            whose data stay
        hold            --employee ID --word dispute|authority|own-request
        release         --employee ID\
      """;

  private static final int REFUSED_BY_THE_PROGRAM = 1;
  private static final int FIRST_ERROR = 400;

  private final Terminal terminal;

  /** A command that writes the program's answers there. */
  public DataCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Runs it and tells the exit code. */
  public int run(List<String> arguments) {
    return terminal.run(USAGE, () -> step(arguments));
  }

  private int step(List<String> arguments) throws IOException {
    if (arguments.isEmpty()) {
      throw new IllegalArgumentException("data needs to be told a step");
    }
    Options options =
        Options.read(
            arguments.subList(1, arguments.size()),
            RunningProgram.OPTIONS,
            List.of("--employee", "--word"));
    try (RunningProgram program = RunningProgram.of(options)) {
      return arguments.getFirst().equals("person")
          ? person(program, options)
          : tell(send(program, arguments.getFirst(), options));
    }
  }

  private int person(RunningProgram program, Options options) throws IOException {
    HttpResponse<String> held = program.send("/api/held", "POST", told(options, Map.of()));
    if (held.statusCode() >= FIRST_ERROR) {
      return tell(held);
    }
    HttpResponse<String> looked =
        program.send(
            "/api/access/about",
            "POST",
            told(options, Map.of("from", "2000-01-01", "until", "2199-12-31")));
    if (looked.statusCode() < FIRST_ERROR) {
      terminal.out().println("{\"held\":" + held.body() + ",\"accesses\":" + looked.body() + "}");
      terminal.out().flush();
      return Terminal.DONE;
    }
    return tell(looked);
  }

  private static HttpResponse<String> send(RunningProgram program, String step, Options options)
      throws IOException {
    return switch (step) {
      case "dry-run", "proofs", "holds" -> program.get("/api/retention/" + step);
      case "hold" -> program.send("/api/retention/holds", "POST", told(options, Map.of()));
      case "release" ->
          program.send("/api/retention/holds/release", "POST", told(options, Map.of()));
      default -> throw new IllegalArgumentException("no step " + step);
    };
  }

  private static String told(Options options, Map<String, String> more) {
    Map<String, String> told = new TreeMap<>(more);
    String employee = options.optional("--employee");
    if (employee == null) {
      throw new IllegalArgumentException("missing option --employee");
    }
    told.put("employeeId", employee);
    String word = options.optional("--word");
    if (word != null) {
      told.put("word", word);
    }
    return JsonMapper.shared().writeValueAsString(told);
  }

  private int tell(HttpResponse<String> answer) {
    if (answer.statusCode() >= FIRST_ERROR) {
      terminal.err().println(RunningProgram.why(answer));
      return REFUSED_BY_THE_PROGRAM;
    }
    terminal.out().println(answer.body().isEmpty() ? "done" : answer.body());
    terminal.out().flush();
    return Terminal.DONE;
  }
}
