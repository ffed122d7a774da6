package dk.naervaer.service.portal;

import dk.naervaer.service.demo.DemoRun;
import dk.naervaer.service.intake.DrivenClock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The clock of a simulated store; in any other store there is no such address. */
@RestController
class ClockApi {
  private static final Duration FARTHEST = Duration.ofDays(5 * 366);

  private final DrivenClock clock;
  private final DemoRun demo;

  ClockApi(DrivenClock clock, DemoRun demo) {
    this.clock = clock;
    this.demo = demo;
  }

  /** Where the clock stands, and whether all is done that there is to do at that instant. */
  record ClockStatus(Instant instant, boolean settled) {}

  /** Where the clock is wished to stand. */
  record ClockWish(@Nullable Instant instant) {}

  @GetMapping("/clock")
  ResponseEntity<ClockStatus> read() {
    return clock.isSimulated() ? ResponseEntity.ok(status()) : ResponseEntity.notFound().build();
  }

  @PutMapping("/clock")
  ResponseEntity<?> drive(@RequestBody ClockWish wish) {
    if (demo.isPlaying()) {
      return refused("The demo drives the clock until it has reached today.");
    }
    Instant target = wish.instant();
    if (target == null) {
      return Problems.of(HttpStatus.BAD_REQUEST, "instant is missing.");
    }
    if (clock.isSimulated() && target.isAfter(clock.status().instant().plus(FARTHEST))) {
      return Problems.of(
          HttpStatus.UNPROCESSABLE_CONTENT,
          "At most five years at once: each day is worked through.");
    }
    return switch (clock.advanceTo(target)) {
      case DONE -> ResponseEntity.ok(status());
      case NOT_SIMULATED -> ResponseEntity.notFound().build();
      case BACKWARDS -> refused("The clock never goes back.");
      case UNSETTLED -> refused("A sweep lies on the way, and something is to be done before it.");
    };
  }

  private ClockStatus status() {
    DrivenClock.Status status = clock.status();
    return new ClockStatus(status.instant(), status.settled());
  }

  private static ResponseEntity<ProblemDetail> refused(String why) {
    return ResponseEntity.of(ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, why)).build();
  }
}
