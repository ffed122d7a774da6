package dk.naervaer.service.portal;

import dk.naervaer.events.EventKey;
import dk.naervaer.events.Reason;
import dk.naervaer.service.access.Caller;
import dk.naervaer.service.access.Role;
import dk.naervaer.service.access.Seen;
import dk.naervaer.service.casefile.HeldRecord;
import dk.naervaer.service.casefile.Registrations;
import dk.naervaer.service.intake.HeldRecords;
import dk.naervaer.service.intake.RecordDeed;
import dk.naervaer.service.intake.Refused;
import dk.naervaer.service.intake.RefusedRecords;
import dk.naervaer.service.intake.ShownRecord;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * Records that the program can't use yet or at all: listed, seen masked, mended, tried again,
 * discarded with a reason; the coordinator's. No record and no person stands in an address.
 */
@RestController
class RecordApi {
  private static final int MOST = 1_000;

  private final HeldRecords held;
  private final RefusedRecords refused;
  private final Registrations registrations;

  RecordApi(HeldRecords held, RefusedRecords refused, Registrations registrations) {
    this.held = held;
    this.refused = refused;
    this.registrations = registrations;
  }

  /** A record that waits for something. */
  record Held(String source, String id, Reason reason, Instant heldAt) {}

  /** The oldest of both kinds, and how many there are. */
  record Waiting(long heldCount, List<Held> held, long refusedCount, List<Refused> refused) {}

  /**
   * Which record is meant, and a word.
   *
   * @param refused the number of a refused one; else {@code source} and {@code id} of a held one
   * @param word what should stand where the fault is, or why it is discarded
   */
  record Meant(
      @Nullable Long refused, @Nullable String source, @Nullable String id, @Nullable String word) {

    @Nullable EventKey event() {
      return source == null || id == null ? null : new EventKey(source, id);
    }

    String wordOrNone() {
      return Objects.requireNonNullElse(word, "");
    }
  }

  /** A record, masked. */
  record Shown(
      Reason reason,
      @Nullable String field,
      Map<String, String> shown,
      boolean mendable,
      List<String> discardReasons) {}

  @GetMapping("/api/records")
  @Operation(summary = "Held and refused records that wait, the oldest first; nothing they hold")
  ResponseEntity<?> list(@Parameter(hidden = true) Caller caller) {
    if (!caller.isOfAll(Role.COORDINATOR)) {
      return notYours();
    }
    List<HeldRecord> held = registrations.held(MOST);
    // An id can be made of an employee's number.
    held.forEach(one -> Seen.employee(one.message().employeeId()));
    List<Held> waiting =
        held.stream()
            .map(
                one -> new Held(one.event().source(), one.event().id(), one.reason(), one.heldAt()))
            .toList();
    return ResponseEntity.ok(
        new Waiting(registrations.heldCount(), waiting, refused.count(), refused.waiting(MOST)));
  }

  @PostMapping("/api/records/show")
  @Operation(summary = "One of them, masked")
  ResponseEntity<?> show(@Parameter(hidden = true) Caller caller, @RequestBody Meant meant) {
    if (!caller.isOfAll(Role.COORDINATOR)) {
      return notYours();
    }
    return seen(caller, meant)
        .map(record -> ResponseEntity.ok().<Object>body(shown(record)))
        .orElseGet(Problems::notFound);
  }

  private Optional<ShownRecord> seen(Caller caller, Meant meant) {
    EventKey event = meant.event();
    if (meant.refused() != null) {
      return refused.see(caller.id(), meant.refused());
    }
    return event == null ? Optional.empty() : held.see(caller.id(), event);
  }

  private static Shown shown(ShownRecord record) {
    Seen.employee(record.employeeId());
    Map<String, String> lines = new LinkedHashMap<>();
    record.lines().forEach(line -> lines.put(line.name(), line.value()));
    return new Shown(
        record.reason(), record.field(), lines, record.mendable(), HeldRecords.reasons());
  }

  @PostMapping("/api/records/{act:mend|retry|discard}")
  @Operation(summary = "Mends and tries, tries, or discards a record")
  ResponseEntity<?> act(
      @Parameter(hidden = true) Caller caller, @PathVariable String act, @RequestBody Meant meant) {
    if (!caller.isOfAll(Role.COORDINATOR)) {
      return notYours();
    }
    RecordDeed deed = deed(caller, act, meant);
    Seen.employee(deed.employeeId());
    return switch (deed.outcome()) {
      case TAKEN, WAITS, DISCARDED ->
          ResponseEntity.ok(Map.of("outcome", deed.outcome().name().toLowerCase(Locale.ROOT)));
      case NOT ->
          Problems.of(
              HttpStatus.CONFLICT,
              "The word does not fit what is at fault, or is no reason: "
                  + HeldRecords.reasons()
                  + ".");
      case UNKNOWN -> Problems.notFound();
    };
  }

  private RecordDeed deed(Caller caller, String act, Meant meant) {
    EventKey event = meant.event();
    if (meant.refused() != null) {
      long number = meant.refused();
      return switch (act) {
        case "mend" -> refused.mend(caller.id(), number, meant.wordOrNone());
        case "retry" -> refused.retry(caller.id(), number);
        default -> refused.discard(caller.id(), number, meant.wordOrNone());
      };
    }
    if (event == null) {
      return RecordDeed.unknown();
    }
    return switch (act) {
      case "mend" -> held.mend(caller.id(), event, meant.wordOrNone());
      case "retry" -> held.retry(caller.id(), event);
      default -> held.discard(caller.id(), event, meant.wordOrNone());
    };
  }

  private static ResponseEntity<Object> notYours() {
    return Problems.of(HttpStatus.FORBIDDEN, "Your role does not open this.");
  }
}
