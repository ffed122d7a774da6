package dk.naervaer.service.portal;

import dk.naervaer.service.access.Caller;
import dk.naervaer.service.assessment.BookInForce;
import dk.naervaer.service.casefile.FactDesk;
import dk.naervaer.service.casefile.OpenAbsence;
import dk.naervaer.service.inbox.OpenEnds;
import dk.naervaer.service.inbox.TalkRecord;
import dk.naervaer.service.inbox.Talks;
import dk.naervaer.service.platform.PlainId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Talks in full, how far a case is, who is back, and absences without an end. */
@RestController
class TalkApi {
  private final Talks talks;
  private final OpenEnds openEnds;
  private final BookInForce book;

  TalkApi(Talks talks, OpenEnds openEnds, BookInForce book) {
    this.talks = talks;
    this.openEnds = openEnds;
    this.book = book;
  }

  /** A talk as it is told; see {@link TalkRecord}. */
  record TalkRequest(
      @Nullable String id,
      @Nullable String employmentId,
      @Nullable String kind,
      @Nullable LocalDate day,
      @Nullable LocalTime time,
      @Nullable Boolean held,
      @Nullable Boolean cancelled,
      @Nullable List<String> tookPart,
      @Nullable LocalDate nextContact,
      @Nullable Boolean journalised) {}

  /** Whose case is asked for; in the body, so that no person stands in an address. */
  record CaseRequest(@Nullable String employmentId) {}

  /** Somebody is back. */
  record ReturnRequest(
      @Nullable String id, @Nullable String employmentId, @Nullable LocalDate backOn) {}

  @PostMapping("/api/talks/registrations")
  @Operation(summary = "Registers a talk: held or not, when, kind, roles, never what was said")
  ResponseEntity<?> register(
      @Parameter(hidden = true) Caller caller, @RequestBody TalkRequest told) {
    if (isNoId(told.id())
        || isNoId(told.employmentId())
        || isNoId(told.kind())
        || told.day() == null) {
      return wrong("id, employmentId, kind and day are needed, each at most 100 characters.");
    }
    TalkRecord talk =
        new TalkRecord(
            String.valueOf(told.id()),
            String.valueOf(told.employmentId()),
            String.valueOf(told.kind()),
            told.day(),
            told.time(),
            Boolean.TRUE.equals(told.held()),
            Boolean.TRUE.equals(told.cancelled()),
            told.tookPart() == null ? List.of() : told.tookPart(),
            told.nextContact(),
            Boolean.TRUE.equals(told.journalised()));
    return switch (talks.register(caller, talk)) {
      case TAKEN -> ResponseEntity.status(HttpStatus.CREATED).build();
      case KNOWN -> ResponseEntity.ok().build();
      case UNKNOWN_EMPLOYMENT -> Problems.notFound();
      case BAD_DAY ->
          wrong("A held talk lies behind, a planned one or the next contact not far ahead.");
      case BAD_ID -> wrong("id is " + PlainId.RULE + ".");
      case BAD_KIND -> wrong(FactApi.kinds(book));
      case BAD_ROLE -> wrong("tookPart holds: " + String.join(", ", TalkRecord.ROLES) + ".");
      case ENOUGH ->
          Problems.of(
              HttpStatus.TOO_MANY_REQUESTS, "So much was told of these talks within a day.");
      case HELD_ALREADY ->
          Problems.of(HttpStatus.CONFLICT, "This talk was held: its day and kind stand.");
    };
  }

  @PostMapping("/api/talks/sequence")
  @Operation(summary = "How far the leader is in a case")
  ResponseEntity<?> sequence(
      @Parameter(hidden = true) Caller caller, @RequestBody CaseRequest asked) {
    return talks
        .sequence(caller, String.valueOf(asked.employmentId()))
        .<ResponseEntity<?>>map(ResponseEntity::ok)
        .orElseGet(Problems::notFound);
  }

  @PostMapping("/api/returns")
  @Operation(summary = "Somebody is back: stops the advice, asks payroll for the end date")
  ResponseEntity<?> isBack(
      @Parameter(hidden = true) Caller caller, @RequestBody ReturnRequest told) {
    if (isNoId(told.id()) || isNoId(told.employmentId()) || told.backOn() == null) {
      return wrong("id, employmentId and backOn are needed.");
    }
    FactDesk.Outcome outcome =
        openEnds.isBack(
            caller, String.valueOf(told.id()), String.valueOf(told.employmentId()), told.backOn());
    return switch (outcome) {
      case TAKEN -> ResponseEntity.status(HttpStatus.CREATED).build();
      case KNOWN -> ResponseEntity.ok().build();
      case OTHERWISE -> Problems.of(HttpStatus.CONFLICT, FactApi.OTHERWISE);
      case UNKNOWN_EMPLOYMENT -> Problems.notFound();
      case BAD_ID -> wrong("id is " + PlainId.RULE + ".");
      case LONG_AGO -> wrong(FactApi.LONG_AGO);
      case AHEAD -> wrong("What has not happened yet is no fact.");
      case NOT_AWAY -> wrong(FactApi.NOT_AWAY);
      case ENOUGH ->
          Problems.of(
              HttpStatus.TOO_MANY_REQUESTS, "So much was told of this employment in a day.");
    };
  }

  @GetMapping("/api/end-dates")
  @Operation(summary = "End dates that payroll is asked for")
  List<OpenAbsence> endDates(@Parameter(hidden = true) Caller caller) {
    return openEnds.missing(caller);
  }

  @GetMapping("/api/open-absences")
  @Operation(summary = "Absences that have been open for suspiciously long")
  List<OpenAbsence> openAbsences(@Parameter(hidden = true) Caller caller) {
    return openEnds.suspicious(caller);
  }

  static boolean isNoId(@Nullable String text) {
    return text == null || text.isBlank() || text.length() > 100;
  }

  private static ResponseEntity<?> wrong(String why) {
    return Problems.of(HttpStatus.UNPROCESSABLE_CONTENT, why);
  }
}
