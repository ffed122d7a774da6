package dk.naervaer.service.portal;

import dk.naervaer.service.access.Caller;
import dk.naervaer.service.access.Role;
import dk.naervaer.service.intake.SweepStop;
import dk.naervaer.service.intake.SweepStops;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The morning's sweep that would take back a large part of what stands; the coordinator's. */
@RestController
class SweepApi {
  private final SweepStops stops;

  SweepApi(SweepStops stops) {
    this.stops = stops;
  }

  @GetMapping("/api/sweep")
  @Operation(summary = "The sweep that stands still: 204 when none does")
  ResponseEntity<?> stopped(@Parameter(hidden = true) Caller caller) {
    if (!caller.isOfAll(Role.COORDINATOR)) {
      return notYours();
    }
    Optional<SweepStop> stop = stops.current();
    return stop.isPresent() ? ResponseEntity.of(stop) : ResponseEntity.noContent().build();
  }

  @PostMapping("/api/sweep/go-on")
  @Operation(summary = "Lets it go on, whatever it takes back: 409 when none stands still")
  ResponseEntity<?> goOn(@Parameter(hidden = true) Caller caller) {
    if (!caller.isOfAll(Role.COORDINATOR)) {
      return notYours();
    }
    return stops.goOn(caller.id())
        ? ResponseEntity.noContent().build()
        : Problems.of(HttpStatus.CONFLICT, "No sweep stands still.");
  }

  private static ResponseEntity<Object> notYours() {
    return Problems.of(HttpStatus.FORBIDDEN, "Your role does not open this.");
  }
}
