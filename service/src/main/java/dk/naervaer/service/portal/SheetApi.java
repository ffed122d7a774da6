package dk.naervaer.service.portal;

import dk.naervaer.config.Committee.Side;
import dk.naervaer.service.access.Caller;
import dk.naervaer.service.governance.ProposedSheet;
import dk.naervaer.service.governance.SheetDesk;
import dk.naervaer.service.governance.SheetStep;
import dk.naervaer.service.governance.SheetText;
import dk.naervaer.service.rehearsal.Progress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * The life of a sheet over HTTP. 200: done, with the sheet as it stands; 202: a rehearsal goes on,
 * and the address tells how far it is; 409: it can't be done, with the code and why; 404: there is
 * no such sheet for the caller.
 */
@RestController
class SheetApi {
  private static final MediaType PLAIN =
      new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

  private final SheetDesk desk;

  SheetApi(SheetDesk desk) {
    this.desk = desk;
  }

  /** A sheet's content as it is written. */
  record Written(
      String level,
      LocalDate effectiveFrom,
      @Nullable Boolean runningCases,
      String csv,
      @Nullable String base) {
    Written {
      Problems.needed("level, effectiveFrom and csv", level, effectiveFrom, csv);
    }

    SheetText text() {
      return new SheetText(
          effectiveFrom, Boolean.TRUE.equals(runningCases), csv.getBytes(StandardCharsets.UTF_8));
    }
  }

  /** What a step needs to be told; each takes what concerns it. */
  record Told(
      @Nullable String side,
      @Nullable String hash,
      @Nullable String reason,
      @Nullable LocalDate until,
      @Nullable Boolean confirmed) {
    boolean isConfirmed() {
      return Boolean.TRUE.equals(confirmed);
    }

    String why() {
      return reason == null ? "" : reason;
    }

    String seen() {
      return hash == null ? "" : hash;
    }

    LocalDate last() {
      return until == null ? LocalDate.MIN : until;
    }

    Side signsFor() {
      return "leader".equals(side) ? Side.LEADER : Side.EMPLOYEE;
    }
  }

  /** A signature as it is shown. */
  record SignatureView(String name, String side, String hash, String at) {}

  /** A sheet as it is shown. */
  record View(
      UUID id,
      String level,
      LocalDate effectiveFrom,
      boolean runningCases,
      String stage,
      String hash,
      String author,
      List<SignatureView> signatures,
      @Nullable String reason,
      String csv) {

    static View of(ProposedSheet sheet) {
      return new View(
          sheet.id(),
          sheet.level(),
          sheet.effectiveFrom(),
          sheet.runningCases(),
          sheet.stage().danish(),
          sheet.hash(),
          sheet.author(),
          sheet.signatures().stream()
              .map(
                  one ->
                      new SignatureView(
                          one.name(), one.side().name(), one.hash(), one.at().toString()))
              .toList(),
          sheet.reason(),
          new String(sheet.bytes(), StandardCharsets.UTF_8));
    }
  }

  /** What came of a step. */
  record Answer(View sheet, List<String> details) {}

  @GetMapping("/api/sheets")
  List<View> all(Caller caller) {
    return desk.all(caller).stream().map(View::of).toList();
  }

  @PostMapping("/api/sheets")
  ResponseEntity<?> draft(Caller caller, @RequestBody Written written) {
    return desk.draft(caller, written.level(), written.text())
        .map(SheetApi::begun)
        .orElseGet(SheetApi::unknown);
  }

  @PutMapping("/api/sheets/{id}")
  ResponseEntity<?> edit(Caller caller, @PathVariable UUID id, @RequestBody Written written) {
    return step(
        caller, id, () -> desk.edit(caller, id, written.text(), String.valueOf(written.base())));
  }

  @PostMapping("/api/sheets/{id}/{step}")
  ResponseEntity<?> step(
      Caller caller, @PathVariable UUID id, @PathVariable String step, @RequestBody Told told) {
    return step(caller, id, () -> take(caller, id, step, told));
  }

  private Optional<SheetDesk.Outcome> take(Caller caller, UUID id, String step, Told told) {
    return switch (step) {
      case "check" -> desk.check(caller, id);
      case "rehearse" -> desk.rehearse(caller, id);
      case "send" -> desk.send(caller, id);
      case "sign" -> desk.sign(caller, id, told.signsFor(), told.seen(), told.isConfirmed());
      case "refuse" -> desk.refuse(caller, id, told.why());
      case "withdraw" -> desk.withdraw(caller, id);
      case "block" -> desk.block(caller, id, told.why());
      case "publish" -> desk.publish(caller, id, told.seen(), told.isConfirmed());
      case "notice" -> desk.giveNotice(caller, id, told.last(), told.why());
      case "stop" -> desk.stop(caller, id, told.last(), told.why(), told.isConfirmed());
      default -> Optional.empty();
    };
  }

  /** A new draft with the content of this one, from the date told as {@code until}. */
  @PostMapping("/api/sheets/{id}/again")
  ResponseEntity<?> again(Caller caller, @PathVariable UUID id, @RequestBody Told told) {
    return desk.again(caller, id, told.last()).map(SheetApi::begun).orElseGet(SheetApi::unknown);
  }

  @GetMapping(path = "/api/sheets/{id}/rehearsal", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<?> rehearsal(Caller caller, @PathVariable UUID id) {
    return desk.openRehearsal(caller, id)
        .map(outcome -> ResponseEntity.ok().<Object>body(outcome))
        .orElseGet(SheetApi::unknown);
  }

  /** Percent of a rehearsal that runs. */
  @GetMapping("/api/sheets/{id}/progress")
  ResponseEntity<?> progress(Caller caller, @PathVariable UUID id) {
    return desk.progress(caller, id)
        .map(progress -> ResponseEntity.ok().<Object>body(progress.percent()))
        .orElseGet(SheetApi::unknown);
  }

  /** Stops a rehearsal that runs. */
  @PostMapping("/api/sheets/{id}/cancel")
  ResponseEntity<?> cancel(Caller caller, @PathVariable UUID id) {
    Optional<Progress> running = desk.progress(caller, id);
    running.ifPresent(Progress::cancel);
    return running.isPresent() ? ResponseEntity.noContent().build() : unknown();
  }

  @GetMapping("/api/sheets/{id}/steps")
  ResponseEntity<?> steps(Caller caller, @PathVariable UUID id) {
    return desk.find(caller, id)
        .map(_ -> ResponseEntity.ok().<Object>body(steps(id, caller)))
        .orElseGet(SheetApi::unknown);
  }

  private List<SheetStep> steps(UUID id, Caller caller) {
    return desk.steps(caller, id);
  }

  @GetMapping("/api/sheets/{id}/printed")
  ResponseEntity<?> printed(Caller caller, @PathVariable UUID id) {
    return desk.printed(caller, id)
        .map(text -> ResponseEntity.ok().contentType(PLAIN).<Object>body(text))
        .orElseGet(SheetApi::unknown);
  }

  @GetMapping("/api/sheets/told")
  List<String> told(Caller caller) {
    return desk.told(caller);
  }

  private ResponseEntity<?> step(
      Caller caller, UUID id, Supplier<Optional<SheetDesk.Outcome>> step) {
    if (desk.find(caller, id).isEmpty()) {
      return unknown();
    }
    return step.get().map(outcome -> answer(caller, id, outcome)).orElseGet(SheetApi::unknown);
  }

  private ResponseEntity<Object> answer(Caller caller, UUID id, SheetDesk.Outcome outcome) {
    if (outcome.done()) {
      if (desk.progress(caller, id).isPresent()) {
        return ResponseEntity.accepted()
            .location(URI.create("/api/sheets/" + id + "/progress"))
            .body(new Answer(View.of(outcome.sheet()), List.of()));
      }
      return ResponseEntity.ok(new Answer(View.of(outcome.sheet()), outcome.details()));
    }
    return refused(outcome);
  }

  private static ResponseEntity<Object> begun(SheetDesk.Outcome outcome) {
    return outcome.done()
        ? ResponseEntity.status(HttpStatus.CREATED).body(View.of(outcome.sheet()))
        : refused(outcome);
  }

  private static ResponseEntity<Object> refused(SheetDesk.Outcome outcome) {
    ProblemDetail problem =
        ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, String.valueOf(outcome.message()));
    problem.setProperty("details", outcome.details());
    return ResponseEntity.of(problem).build();
  }

  private static ResponseEntity<Object> unknown() {
    return ResponseEntity.of(
            ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, "There is no such sheet here."))
        .build();
  }
}
