package dk.naervaer.service.remote;

import dk.naervaer.service.command.Options;
import dk.naervaer.service.command.Terminal;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code rules STEP --server URL --account ID --credentials FILE …}: takes a step of a sheet's life
 * or of the coordinator's thresholds in a program that runs, by the same API as the pages.
 *
 * <p>Exit 0: done, the answer on standard output; 1: the program says no, and why; 2: called
 * wrongly, or the program can't be reached.
 */
public final class RulesCommand {
  private static final String USAGE =
      """
      rules STEP --server URL --account ID --credentials FILE [options]
        list, told
        draft               --level ID --from DATE --sheet FILE.csv [--running yes]
        edit                --id ID --base HASH --level ID --from DATE --sheet FILE.csv
        check, rehearse, send, withdraw, steps, printed, rehearsal      --id ID
        sign                --id ID --side leader|employee --hash HASH [--confirmed yes]
        publish             --id ID --hash HASH [--confirmed yes]
        refuse, block       --id ID --reason TEXT
        notice, stop        --id ID --until DATE --reason TEXT [--confirmed yes]
        again               --id ID --until DATE
        thresholds-rehearse --thresholds FILE.yaml
        thresholds-rehearsal --hash HASH
        thresholds-sign     --thresholds FILE.yaml [--confirmed yes]\
      """;

  private static final int REFUSED_BY_THE_PROGRAM = 1;
  private static final int GOES_ON = 202;
  private static final int FIRST_ERROR = 400;
  private static final long A_MOMENT = 500;

  private static final Set<String> READS = Set.of("steps", "printed", "rehearsal");
  private static final Set<String> STEPS =
      Set.of(
          "check",
          "rehearse",
          "send",
          "withdraw",
          "sign",
          "publish",
          "refuse",
          "block",
          "notice",
          "stop",
          "again");

  private final Terminal terminal;

  /** A command that writes the program's answers there. */
  public RulesCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Runs it and tells the exit code. */
  public int run(List<String> arguments) {
    return terminal.run(USAGE, () -> step(arguments));
  }

  private int step(List<String> arguments) throws IOException {
    if (arguments.isEmpty()) {
      throw new IllegalArgumentException("rules needs to be told a step");
    }
    Options options =
        Options.read(
            arguments.subList(1, arguments.size()),
            RunningProgram.OPTIONS,
            List.of(
                "--id",
                "--level",
                "--from",
                "--sheet",
                "--running",
                "--base",
                "--side",
                "--hash",
                "--reason",
                "--until",
                "--confirmed",
                "--thresholds"));
    try (RunningProgram program = RunningProgram.of(options)) {
      return tell(program, send(program, arguments.getFirst(), options));
    }
  }

  private static HttpResponse<String> send(RunningProgram program, String step, Options options)
      throws IOException {
    return switch (step) {
      case "list" -> program.get("/api/sheets");
      case "told" -> program.get("/api/sheets/told");
      case "draft" -> program.send("/api/sheets", "POST", written(options));
      case "edit" -> program.send(sheet(options), "PUT", written(options));
      case "thresholds-rehearse" ->
          program.send("/api/thresholds/rehearse", "POST", thresholds(options));
      case "thresholds-sign" -> program.send("/api/thresholds/sign", "POST", thresholds(options));
      case "thresholds-rehearsal" ->
          program.get("/api/thresholds/" + needed(options, "--hash") + "/rehearsal");
      default -> {
        if (READS.contains(step)) {
          yield program.get(sheet(options) + "/" + step);
        }
        if (!STEPS.contains(step)) {
          throw new IllegalArgumentException("no step " + step);
        }
        yield program.send(sheet(options) + "/" + step, "POST", told(options));
      }
    };
  }

  private int tell(RunningProgram program, HttpResponse<String> answer) throws IOException {
    if (answer.statusCode() >= FIRST_ERROR) {
      terminal.err().println(RunningProgram.why(answer));
      return REFUSED_BY_THE_PROGRAM;
    }
    if (answer.statusCode() == GOES_ON) {
      String progress = answer.headers().firstValue("Location").orElseThrow();
      waitFor(program, progress);
      return isCut(program, progress) ? REFUSED_BY_THE_PROGRAM : Terminal.DONE;
    }
    terminal.out().println(answer.body());
    terminal.out().flush();
    return Terminal.DONE;
  }

  /** Whether a sheet's rehearsal ended without an outcome: then that is its last step. */
  private boolean isCut(RunningProgram program, String progress) throws IOException {
    if (!progress.startsWith("/api/sheets/")) {
      return false;
    }
    String steps = program.get(progress.replace("/progress", "/steps")).body();
    String refused = "";
    for (JsonNode step : JsonMapper.shared().readTree(steps)) {
      refused = step.path("refused").asString("");
    }
    terminal.err().println(refused.isEmpty() ? "rehearsed" : refused);
    return !refused.isEmpty();
  }

  private void waitFor(RunningProgram program, String progress) throws IOException {
    HttpResponse<String> percent = program.get(progress);
    while (percent.statusCode() < FIRST_ERROR) {
      terminal.err().println(percent.body() + " %");
      try {
        Thread.sleep(A_MOMENT);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("stopped while waiting for the rehearsal", e);
      }
      percent = program.get(progress);
    }
  }

  // ---- what is sent

  private static String sheet(Options options) {
    return "/api/sheets/" + needed(options, "--id");
  }

  private static String written(Options options) throws IOException {
    Map<String, Object> written = new TreeMap<>();
    written.put("level", needed(options, "--level"));
    written.put("effectiveFrom", options.date("--from").toString());
    written.put("runningCases", isYes(options, "--running"));
    written.put("base", Objects.requireNonNullElse(options.optional("--base"), ""));
    written.put("csv", text(options, "--sheet"));
    return JsonMapper.shared().writeValueAsString(written);
  }

  private static String told(Options options) {
    Map<String, Object> told = new TreeMap<>();
    for (String name : List.of("side", "hash", "reason", "until")) {
      String value = options.optional("--" + name);
      if (value != null) {
        told.put(name, value);
      }
    }
    told.put("confirmed", isYes(options, "--confirmed"));
    return JsonMapper.shared().writeValueAsString(told);
  }

  private static String thresholds(Options options) throws IOException {
    return JsonMapper.shared()
        .writeValueAsString(
            Map.of(
                "yaml", text(options, "--thresholds"),
                "confirmed", isYes(options, "--confirmed")));
  }

  private static String text(Options options, String name) throws IOException {
    needed(options, name);
    return Files.readString(options.path(name), StandardCharsets.UTF_8);
  }

  private static boolean isYes(Options options, String name) {
    return "yes".equals(options.optional(name));
  }

  private static String needed(Options options, String name) {
    String value = options.optional(name);
    if (value == null) {
      throw new IllegalArgumentException("missing option " + name);
    }
    return value;
  }
}
