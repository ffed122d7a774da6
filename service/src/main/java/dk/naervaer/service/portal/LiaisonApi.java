package dk.naervaer.service.portal;

import dk.naervaer.service.access.Caller;
import dk.naervaer.service.inbox.LiaisonExports;
import dk.naervaer.service.inbox.LiaisonQueue;
import dk.naervaer.service.inbox.LiaisonStep;
import dk.naervaer.service.inbox.LiaisonSteps;
import dk.naervaer.service.platform.PlainId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The job-centre liaison's queue and what he or she registers. */
@RestController
class LiaisonApi {
  /** One JSON object a line. */
  private static final String LINES = "application/x-ndjson";

  private static final int MOST_RECEIPTS = 10_000;

  private final LiaisonQueue queue;
  private final LiaisonSteps steps;
  private final LiaisonExports exports;
  private final JsonMapper json;

  LiaisonApi(LiaisonQueue queue, LiaisonSteps steps, LiaisonExports exports, JsonMapper json) {
    this.queue = queue;
    this.steps = steps;
    this.exports = exports;
    this.json = json;
  }

  /** A step as it is told; see {@link LiaisonStep}. */
  record StepRequest(
      @Nullable String id,
      @Nullable String employeeId,
      @Nullable String kind,
      @Nullable LocalDate day,
      @Nullable String word) {}

  @GetMapping("/api/liaison/queue")
  @Operation(summary = "The liaison's queue, one entry a person")
  List<LiaisonQueue.Entry> queue(
      @Parameter(hidden = true) Caller caller,
      @RequestParam(defaultValue = "false") boolean closed) {
    return queue.of(caller, closed);
  }

  @PostMapping("/api/liaison/steps")
  @Operation(summary = "Registers a contact, a meeting, an answer to the leader or an outcome")
  ResponseEntity<?> register(
      @Parameter(hidden = true) Caller caller, @RequestBody StepRequest told) {
    if (TalkApi.isNoId(told.id())
        || TalkApi.isNoId(told.employeeId())
        || told.kind() == null
        || told.day() == null) {
      return Problems.of(
          HttpStatus.UNPROCESSABLE_CONTENT, "id, employeeId, kind and day are needed.");
    }
    LiaisonStep step =
        new LiaisonStep(
            String.valueOf(told.id()),
            String.valueOf(told.employeeId()),
            told.kind(),
            told.day(),
            told.word());
    return switch (steps.register(caller, step)) {
      case TAKEN -> ResponseEntity.status(HttpStatus.CREATED).build();
      case KNOWN -> ResponseEntity.ok().build();
      case OTHERWISE -> Problems.of(HttpStatus.CONFLICT, FactApi.OTHERWISE);
      case UNKNOWN -> Problems.notFound();
      case ENOUGH ->
          Problems.of(HttpStatus.TOO_MANY_REQUESTS, "So much was told of this person in a day.");
      case WRONG ->
          Problems.of(
              HttpStatus.UNPROCESSABLE_CONTENT,
              "id is %s; kind is one of %s; an answer is one of %s; an outcome is one of %s; no day ahead."
                  .formatted(
                      PlainId.RULE, LiaisonStep.KINDS, LiaisonStep.ANSWERS, LiaisonStep.OUTCOMES));
    };
  }

  @PostMapping(path = "/api/liaison/exports", produces = LINES)
  @Operation(summary = "Hands the caller's queue to the job centre's system, a JSON object a line")
  String export(@Parameter(hidden = true) Caller caller) {
    StringBuilder lines = new StringBuilder();
    exports
        .export(caller)
        .forEach(line -> lines.append(json.writeValueAsString(line)).append('\n'));
    return lines.toString();
  }

  @GetMapping("/api/liaison/exports")
  @Operation(summary = "Where everything stands that the caller has handed over, without names")
  List<LiaisonExports.Line> exported(@Parameter(hidden = true) Caller caller) {
    return exports.list(caller);
  }

  @PostMapping("/api/liaison/receipts")
  @Operation(summary = "Takes the job centre's receipts, a JSON object a line; answers each")
  ResponseEntity<?> receipts(
      @Parameter(hidden = true) Caller caller,
      @RequestBody String lines,
      HttpServletRequest request) {
    if (!exports.mayTake(caller)) {
      return Problems.of(HttpStatus.FORBIDDEN, "Your role does not open this.");
    }
    // Counted before any is read.
    List<String> told =
        lines.lines().filter(line -> !line.isBlank()).limit(MOST_RECEIPTS + 1L).toList();
    if (told.size() > MOST_RECEIPTS) {
      return Problems.of(HttpStatus.CONTENT_TOO_LARGE, "At most 10,000 receipts at once.");
    }
    List<LiaisonExports.Outcome> outcomes =
        exports.take(caller, told.stream().map(this::receipt).toList());
    if (outcomes.stream().anyMatch(LiaisonExports.Outcome::wasUnknown)) {
      AccessFilter.triedWhatIsNotThere(request);
    }
    return ResponseEntity.ok(outcomes);
  }

  // What can't be read is answered in its place as wrong, and keeps none of the others back.
  private LiaisonExports.Receipt receipt(String line) {
    try {
      return json.readValue(line, LiaisonExports.Receipt.class);
    } catch (JacksonException e) {
      return new LiaisonExports.Receipt(null, null, null);
    }
  }

  @GetMapping("/api/liaison/figures")
  @Operation(summary = "Cases, contacts, meetings and outcomes of the caller in a period")
  LiaisonSteps.Figures figures(
      @Parameter(hidden = true) Caller caller,
      @RequestParam LocalDate from,
      @RequestParam LocalDate to) {
    return steps.figures(caller, from, to);
  }
}
