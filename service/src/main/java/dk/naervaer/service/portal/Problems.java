package dk.naervaer.service.portal;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** Answers that say what is wrong, as RFC 9457 has it. */
final class Problems {
  private Problems() {}

  static ResponseEntity<Object> of(HttpStatus status, String why) {
    return ResponseEntity.of(ProblemDetail.forStatusAndDetail(status, why)).build();
  }

  /** Refuses a message that lacks any of these: whoever sent it is told that it can't be read. */
  static void needed(String names, @Nullable Object... members) {
    for (Object member : members) {
      if (member == null) {
        throw new IllegalArgumentException(names + " can't be missing");
      }
    }
  }

  static ResponseEntity<Object> notFound() {
    return of(HttpStatus.NOT_FOUND, "There is no such thing for you.");
  }
}
