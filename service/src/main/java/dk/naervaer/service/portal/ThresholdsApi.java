package dk.naervaer.service.portal;

import dk.naervaer.service.access.Caller;
import dk.naervaer.service.access.Role;
import dk.naervaer.service.governance.ThresholdsDesk;
import dk.naervaer.service.rehearsal.Progress;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The coordinator's thresholds over HTTP: rehearsed, seen, signed. */
@RestController
class ThresholdsApi {
  private static final String NOT_YOURS = "Your role does not open this.";

  private final ThresholdsDesk desk;

  ThresholdsApi(ThresholdsDesk desk) {
    this.desk = desk;
  }

  /** The whole text of {@code thresholds.yaml}, and whether a large change is wanted. */
  record Written(String yaml, @Nullable Boolean confirmed) {
    Written {
      Problems.needed("yaml", yaml);
    }
  }

  @PostMapping("/api/thresholds/rehearse")
  ResponseEntity<?> rehearse(Caller caller, @RequestBody Written written) {
    if (!caller.isOfAll(Role.COORDINATOR)) {
      return Problems.of(HttpStatus.FORBIDDEN, NOT_YOURS);
    }
    ThresholdsDesk.Outcome outcome = desk.rehearse(caller, written.yaml());
    if (outcome.done() && desk.progress(caller, outcome.hash()).isPresent()) {
      return ResponseEntity.accepted()
          .location(URI.create("/api/thresholds/" + outcome.hash() + "/progress"))
          .body(outcome);
    }
    return answer(outcome);
  }

  /** Percent of a rehearsal that runs. */
  @GetMapping("/api/thresholds/{hash}/progress")
  ResponseEntity<?> progress(Caller caller, @PathVariable String hash) {
    return desk.progress(caller, hash)
        .map(progress -> ResponseEntity.ok().<Object>body(progress.percent()))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }

  /** Stops a rehearsal that runs. */
  @PostMapping("/api/thresholds/{hash}/cancel")
  ResponseEntity<?> cancel(Caller caller, @PathVariable String hash) {
    Optional<Progress> running = desk.progress(caller, hash);
    running.ifPresent(Progress::cancel);
    return running.isPresent()
        ? ResponseEntity.noContent().build()
        : ResponseEntity.notFound().build();
  }

  @GetMapping(
      path = "/api/thresholds/{hash}/rehearsal",
      produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<?> rehearsal(Caller caller, @PathVariable String hash) {
    return desk.openRehearsal(caller, hash)
        .map(outcome -> ResponseEntity.ok().<Object>body(outcome))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }

  @PostMapping("/api/thresholds/sign")
  ResponseEntity<?> sign(Caller caller, @RequestBody Written written) {
    return caller.isOfAll(Role.COORDINATOR)
        ? answer(desk.sign(caller, written.yaml(), Boolean.TRUE.equals(written.confirmed())))
        : Problems.of(HttpStatus.FORBIDDEN, NOT_YOURS);
  }

  private static ResponseEntity<Object> answer(ThresholdsDesk.Outcome outcome) {
    if (outcome.done()) {
      return ResponseEntity.ok(outcome);
    }
    ProblemDetail problem =
        ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, String.valueOf(outcome.message()));
    problem.setProperty("details", outcome.details());
    return ResponseEntity.of(problem).build();
  }
}
