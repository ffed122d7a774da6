package dk.naervaer.service.portal;

import dk.naervaer.service.access.Caller;
import dk.naervaer.service.access.Role;
import dk.naervaer.service.governance.ThresholdsDesk;
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

  /** The whole text of {@code thresholds.yaml}. */
  record Written(String yaml) {}

  @PostMapping("/api/thresholds/rehearse")
  ResponseEntity<?> rehearse(Caller caller, @RequestBody Written written) {
    return caller.isAny(Role.COORDINATOR)
        ? answer(desk.rehearse(caller, written.yaml()))
        : Problems.of(HttpStatus.FORBIDDEN, NOT_YOURS);
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
    return caller.isAny(Role.COORDINATOR)
        ? answer(desk.sign(caller, written.yaml()))
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
