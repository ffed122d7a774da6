package dk.naervaer.service.remote;

import dk.naervaer.service.command.Options;
import dk.naervaer.service.command.Terminal;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code records STEP --server URL --account ID --credentials FILE …}: sees, mends, tries or lets
 * go of the records that a running program can't use, by the same API as the page.
 *
 * <p>Exit 0: done, the answer on standard output; 1: the program says no, and why; 2: called
 * wrongly, or the program can't be reached.
 */
public final class RecordsCommand {
  private static final String USAGE =
      """
      records STEP --server URL --account ID --credentials FILE [options]
        list
        show, retry         --refused NUMBER | --source SOURCE --id ID
        mend                the same, --word WORD: what should stand where the fault is
        discard             the same, --reason WORD\
      """;

  private static final int REFUSED_BY_THE_PROGRAM = 1;
  private static final int FIRST_ERROR = 400;
  private static final Set<String> ACTS = Set.of("show", "retry", "mend", "discard");

  private final Terminal terminal;

  /** A command that writes the program's answers there. */
  public RecordsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Runs it and tells the exit code. */
  public int run(List<String> arguments) {
    return terminal.run(USAGE, () -> step(arguments));
  }

  private int step(List<String> arguments) throws IOException {
    if (arguments.isEmpty()) {
      throw new IllegalArgumentException("records needs to be told a step");
    }
    String step = arguments.getFirst();
    if (!step.equals("list") && !ACTS.contains(step)) {
      throw new IllegalArgumentException("no step " + step);
    }
    Options options =
        Options.read(
            arguments.subList(1, arguments.size()),
            RunningProgram.OPTIONS,
            List.of("--refused", "--source", "--id", "--word", "--reason"));
    String json = step.equals("list") ? "" : meant(step, options);
    try (RunningProgram program = RunningProgram.of(options)) {
      return tell(
          step.equals("list")
              ? program.get("/api/records")
              : program.send("/api/records/" + step, "POST", json));
    }
  }

  private int tell(HttpResponse<String> answer) {
    if (answer.statusCode() >= FIRST_ERROR) {
      terminal.err().println(RunningProgram.why(answer));
      return REFUSED_BY_THE_PROGRAM;
    }
    terminal.out().println(answer.body());
    terminal.out().flush();
    return Terminal.DONE;
  }

  private static String meant(String step, Options options) {
    Map<String, Object> meant = new TreeMap<>();
    boolean refused = options.optional("--refused") != null;
    boolean held = options.optional("--source") != null && options.optional("--id") != null;
    if (refused == held) {
      throw new IllegalArgumentException("either --refused, or --source and --id");
    }
    if (refused) {
      meant.put("refused", options.number("--refused", 0));
    } else {
      meant.put("source", options.required("--source"));
      meant.put("id", options.required("--id"));
    }
    String word = options.optional(step.equals("discard") ? "--reason" : "--word");
    if (word == null && Set.of("mend", "discard").contains(step)) {
      throw new IllegalArgumentException(
          step.equals("mend") ? "missing option --word" : "missing option --reason");
    }
    if (word != null) {
      meant.put("word", word);
    }
    return JsonMapper.shared().writeValueAsString(meant);
  }
}
