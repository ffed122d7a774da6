package dk.naervaer.service.portal;

import dk.naervaer.service.access.Caller;
import dk.naervaer.service.inbox.Deed;
import dk.naervaer.service.inbox.DeedOutcome;
import dk.naervaer.service.inbox.Inbox;
import dk.naervaer.service.inbox.ItemAction;
import dk.naervaer.service.inbox.ItemView;
import dk.naervaer.service.inbox.OverdueItems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * What lies before the caller, and what he or she does about it. A deed names the version of the
 * item that was seen ({@code If-Match}) and may carry an {@code Idempotency-Key}: sent twice, it is
 * done once.
 */
@RestController
class InboxApi {
  private static final Pattern ETAG = Pattern.compile("(?:W/)?\"(\\d{1,9})\"");
  private static final int LONGEST_KEY = 100;

  private final Inbox inbox;
  private final OverdueItems overdue;

  InboxApi(Inbox inbox, OverdueItems overdue) {
    this.inbox = inbox;
    this.overdue = overdue;
  }

  /**
   * What somebody does.
   *
   * @param action a word of the closed list
   * @param day with {@code done} and {@code postponed}
   * @param word the reason with {@code not-relevant}, the receiver with {@code handed-on}
   */
  record DeedRequest(@Nullable String action, @Nullable LocalDate day, @Nullable String word) {}

  @GetMapping("/api/inbox")
  @Operation(summary = "What lies before the caller, soonest first")
  List<ItemView> list(
      @Parameter(hidden = true) Caller caller,
      @RequestParam(defaultValue = "false") boolean closed) {
    return inbox.list(caller, closed);
  }

  @GetMapping("/api/inbox/{id}")
  @Operation(summary = "One item; the ETag is its version")
  ResponseEntity<?> find(@Parameter(hidden = true) Caller caller, @PathVariable UUID id) {
    return inbox.find(caller, id).map(InboxApi::shown).orElseGet(Problems::notFound);
  }

  @GetMapping("/api/inbox/{id}/deeds")
  @Operation(summary = "What was done about an item")
  ResponseEntity<?> deeds(@Parameter(hidden = true) Caller caller, @PathVariable UUID id) {
    return inbox
        .deeds(caller, id)
        .<ResponseEntity<?>>map(ResponseEntity::ok)
        .orElseGet(Problems::notFound);
  }

  @PostMapping("/api/inbox/{id}/deeds")
  @Operation(summary = "Does something about an item")
  ResponseEntity<?> act(
      @Parameter(hidden = true) Caller caller,
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String seen,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      @RequestBody DeedRequest wanted) {
    // First of all, so that who may not see it is told nothing else, and noted.
    if (!inbox.isThere(caller, id)) {
      return Problems.notFound();
    }
    if (seen == null) {
      return Problems.of(
          HttpStatus.PRECONDITION_REQUIRED, "Send the ETag of the item as If-Match.");
    }
    Matcher version = ETAG.matcher(seen.strip());
    if (!version.matches()) {
      return Problems.of(HttpStatus.PRECONDITION_FAILED, "If-Match is no ETag of an item.");
    }
    Optional<ItemAction> action = ItemAction.ofWord(String.valueOf(wanted.action()));
    if (action.isEmpty() || (key != null && (key.isBlank() || key.length() > LONGEST_KEY))) {
      return Problems.of(
          HttpStatus.UNPROCESSABLE_CONTENT,
          action.isEmpty() ? actions() : "The Idempotency-Key has 1 to 100 characters.");
    }
    String deedId = key == null ? UUID.randomUUID().toString() : key;
    return answer(
        inbox.act(
            caller,
            new Deed(
                deedId,
                id,
                Integer.parseInt(version.group(1)),
                action.get(),
                wanted.day(),
                wanted.word())));
  }

  @GetMapping("/api/overdue")
  @Operation(summary = "What waits past its day, counted per work unit")
  List<OverdueItems.InUnit> overdue(@Parameter(hidden = true) Caller caller) {
    return overdue.of(caller);
  }

  @GetMapping("/api/proof")
  @Operation(summary = "What leaders were asked for within these days, and what became of it")
  List<OverdueItems.Proof> proof(
      @Parameter(hidden = true) Caller caller,
      @RequestParam LocalDate from,
      @RequestParam LocalDate to) {
    return overdue.proof(caller, from, to);
  }

  private static String actions() {
    return Stream.of(ItemAction.values())
        .map(ItemAction::word)
        .collect(Collectors.joining(", ", "action is one of: ", "."));
  }

  private static ResponseEntity<?> answer(DeedOutcome outcome) {
    return switch (outcome) {
      case DeedOutcome.Taken taken -> shown(taken.item());
      case DeedOutcome.Unknown _ -> Problems.notFound();
      case DeedOutcome.Stale stale ->
          Problems.of(
              HttpStatus.PRECONDITION_FAILED,
              "The item has changed since: it is at version " + stale.version() + ".");
      case DeedOutcome.Closed closed ->
          Problems.of(HttpStatus.CONFLICT, "The item is closed: " + closed.state().word() + ".");
      case DeedOutcome.Wrong wrong -> Problems.of(HttpStatus.UNPROCESSABLE_CONTENT, wrong.why());
    };
  }

  private static ResponseEntity<Object> shown(ItemView item) {
    return ResponseEntity.ok().eTag("\"" + item.version() + "\"").body(item);
  }
}
