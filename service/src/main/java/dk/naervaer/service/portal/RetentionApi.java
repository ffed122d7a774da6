package dk.naervaer.service.portal;

import dk.naervaer.service.access.Caller;
import dk.naervaer.service.access.Role;
import dk.naervaer.service.access.Seen;
import dk.naervaer.service.platform.PlainId;
import dk.naervaer.service.retention.Gone;
import dk.naervaer.service.retention.Hold;
import dk.naervaer.service.retention.RetentionDesk;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What is kept no longer, and what is held back, for the data-protection officer alone. */
@RestController
class RetentionApi {
  private final RetentionDesk desk;

  RetentionApi(RetentionDesk desk) {
    this.desk = desk;
  }

  /** Whose data stay, and why; in the body, so that no person stands in an address. */
  record HoldRequest(@Nullable String employeeId, @Nullable String word) {}

  /** Somebody's data stay. */
  record HoldView(String employeeId, String word, String account, String since) {
    static HoldView of(Hold hold) {
      Seen.employee(hold.employeeId());
      return new HoldView(hold.employeeId(), hold.word(), hold.account(), hold.at().toString());
    }
  }

  @GetMapping("/api/retention/dry-run")
  @Operation(summary = "What would be let go today: rows by kind, nobody")
  List<Gone> dryRun(@Parameter(hidden = true) Caller caller) {
    officer(caller);
    return desk.dryRun();
  }

  @GetMapping("/api/retention/proofs")
  @Operation(summary = "What was let go, the newest first: rows by kind, nobody")
  List<Gone> proofs(@Parameter(hidden = true) Caller caller) {
    officer(caller);
    return desk.proofs();
  }

  @GetMapping("/api/retention/holds")
  @Operation(summary = "Whose data stay, whatever their age")
  List<HoldView> holds(@Parameter(hidden = true) Caller caller) {
    officer(caller);
    return desk.holds().stream().map(HoldView::of).toList();
  }

  @PostMapping("/api/retention/holds")
  @Operation(summary = "Lets somebody's data stay: dispute, authority or own-request")
  ResponseEntity<?> hold(@Parameter(hidden = true) Caller caller, @RequestBody HoldRequest asked) {
    officer(caller);
    String employee = asked.employeeId();
    String word = asked.word();
    if (employee == null
        || !PlainId.isOne(employee)
        || word == null
        || !Hold.WORDS.contains(word)) {
      return Problems.of(
          HttpStatus.UNPROCESSABLE_CONTENT,
          "employeeId, and word, which is one of: " + String.join(", ", Hold.WORDS) + ".");
    }
    if (!desk.hold(caller.id(), employee, word)) {
      return Problems.of(
          HttpStatus.UNPROCESSABLE_CONTENT, "Nothing is kept about this employeeId.");
    }
    Seen.employee(employee);
    return ResponseEntity.noContent().build();
  }

  @PostMapping("/api/retention/holds/release")
  @Operation(summary = "Ends it")
  ResponseEntity<?> release(
      @Parameter(hidden = true) Caller caller, @RequestBody HoldRequest asked) {
    officer(caller);
    String employee = String.valueOf(asked.employeeId());
    if (!desk.release(employee)) {
      return Problems.notFound();
    }
    Seen.employee(employee);
    return ResponseEntity.noContent().build();
  }

  // For everybody else there is no such address.
  private static void officer(Caller caller) {
    if (!caller.isOfAll(Role.DATA_PROTECTION)) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
  }
}
