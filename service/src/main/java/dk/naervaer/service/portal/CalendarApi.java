package dk.naervaer.service.portal;

import dk.naervaer.service.access.Caller;
import dk.naervaer.service.access.Role;
import dk.naervaer.service.inbox.CalendarFeeds;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** A leader's calendar feed, opened by the secret in its address alone. */
@RestController
class CalendarApi {
  private final CalendarFeeds feeds;

  CalendarApi(CalendarFeeds feeds) {
    this.feeds = feeds;
  }

  @PostMapping("/api/calendar-feed")
  @Operation(summary = "Draws the address of the caller's calendar anew; the old one closes")
  ResponseEntity<?> open(@Parameter(hidden = true) Caller caller) {
    return caller.isAny(Role.LEADER, Role.DEPUTY)
        ? ResponseEntity.status(HttpStatus.CREATED).body(Map.of("address", feeds.open(caller)))
        : Problems.of(HttpStatus.FORBIDDEN, "Your role does not open this.");
  }

  @DeleteMapping("/api/calendar-feed")
  @Operation(summary = "Closes the caller's calendar")
  ResponseEntity<?> revoke(@Parameter(hidden = true) Caller caller) {
    feeds.revoke(caller);
    return ResponseEntity.noContent().build();
  }

  @GetMapping("/kalender/{secret}")
  ResponseEntity<?> read(@PathVariable String secret) {
    return feeds
        .read(secret)
        .<ResponseEntity<?>>map(
            text ->
                ResponseEntity.ok()
                    .header("Content-Type", "text/calendar; charset=UTF-8")
                    .header("Cache-Control", "private, no-store")
                    .body(text))
        .orElseGet(Problems::notFound);
  }
}
