package dk.naervaer.service.portal;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** Answers that say what is wrong, as RFC 9457 has it. */
final class Problems {
  private Problems() {}

  static ResponseEntity<Object> of(HttpStatus status, String why) {
    return ResponseEntity.of(ProblemDetail.forStatusAndDetail(status, why)).build();
  }

  static ResponseEntity<Object> notFound() {
    return of(HttpStatus.NOT_FOUND, "There is no such thing for you.");
  }
}
