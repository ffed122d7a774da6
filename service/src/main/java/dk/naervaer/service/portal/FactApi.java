package dk.naervaer.service.portal;

import dk.naervaer.events.AnswerMessage;
import dk.naervaer.events.Bounds;
import dk.naervaer.events.FactReader;
import dk.naervaer.events.Reading;
import dk.naervaer.events.TalkMessage;
import dk.naervaer.rules.facts.Question;
import dk.naervaer.service.access.Caller;
import dk.naervaer.service.assessment.BookInForce;
import dk.naervaer.service.casefile.FactDesk;
import dk.naervaer.service.inbox.OpenEnds;
import dk.naervaer.service.inbox.Sight;
import dk.naervaer.service.platform.PlainId;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * Takes talks that were held and answers that were given: held or not, when and of what kind, never
 * what was said. Only about those whom the caller leads. The id in the message makes a repeated
 * request harmless.
 */
@RestController
class FactApi {
  static final String LONG_AGO = "Nothing is taken from before " + Bounds.FIRST_YEAR + ".";
  static final String NOT_AWAY =
      "No absence without an end that began before that day is ended by it.";
  static final String OTHERWISE = "Something else was told under this id, and stands.";

  private static final String QUESTIONS =
      Arrays.stream(Question.values()).map(Question::word).collect(Collectors.joining(", "));

  private final FactDesk desk;
  private final OpenEnds openEnds;
  private final Sight sight;
  private final BookInForce book;

  FactApi(FactDesk desk, OpenEnds openEnds, Sight sight, BookInForce book) {
    this.desk = desk;
    this.openEnds = openEnds;
    this.sight = sight;
    this.book = book;
  }

  @PostMapping(path = "/api/talks", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<?> talk(@RequestBody byte[] json, Caller caller) {
    return switch (FactReader.talk(json)) {
      case Reading.Refused<TalkMessage> refused -> problem(refused);
      case Reading.Read<TalkMessage> read -> talk(read.message(), caller);
    };
  }

  @PostMapping(path = "/api/answers", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<?> answer(@RequestBody byte[] json, Caller caller) {
    return switch (FactReader.answer(json)) {
      case Reading.Refused<AnswerMessage> refused -> problem(refused);
      case Reading.Read<AnswerMessage> read -> answer(read.message(), caller);
    };
  }

  /** Tells the words a talk's kind can be. */
  static String kinds(BookInForce book) {
    return "kind is one of: "
        + String.join(", ", book.current().configuration().dictionary().talkKinds())
        + ".";
  }

  private ResponseEntity<?> talk(TalkMessage message, Caller caller) {
    if (!book.current().configuration().dictionary().talkKinds().contains(message.kind())) {
      return problem(HttpStatus.UNPROCESSABLE_CONTENT, kinds(book));
    }
    return sight.leads(caller, message.employmentId())
        ? answer(desk.take(message))
        : answer(FactDesk.Outcome.UNKNOWN_EMPLOYMENT);
  }

  private ResponseEntity<?> answer(AnswerMessage message, Caller caller) {
    if (Question.ofWord(message.question()).isEmpty()) {
      return problem(HttpStatus.UNPROCESSABLE_CONTENT, "question is one of: " + QUESTIONS + ".");
    }
    if (!message.answer().equals("yes") && !message.answer().equals("no")) {
      return problem(HttpStatus.UNPROCESSABLE_CONTENT, "answer is yes or no.");
    }
    return sight.leads(caller, message.employmentId())
        ? answer(openEnds.take(message))
        : answer(FactDesk.Outcome.UNKNOWN_EMPLOYMENT);
  }

  private static ResponseEntity<?> answer(FactDesk.Outcome outcome) {
    return switch (outcome) {
      case TAKEN -> ResponseEntity.status(HttpStatus.CREATED).build();
      case KNOWN -> ResponseEntity.ok().build();
      case OTHERWISE -> problem(HttpStatus.CONFLICT, OTHERWISE);
      case UNKNOWN_EMPLOYMENT ->
          problem(HttpStatus.NOT_FOUND, "No such employment is known yet. Send it again later.");
      case BAD_ID -> problem(HttpStatus.UNPROCESSABLE_CONTENT, "id is " + PlainId.RULE + ".");
      case NOT_AWAY -> problem(HttpStatus.UNPROCESSABLE_CONTENT, NOT_AWAY);
      case ENOUGH ->
          problem(HttpStatus.TOO_MANY_REQUESTS, "So much was told of this employment in a day.");
      case LONG_AGO -> problem(HttpStatus.UNPROCESSABLE_CONTENT, LONG_AGO);
      case AHEAD ->
          problem(HttpStatus.UNPROCESSABLE_CONTENT, "What has not happened yet is no fact.");
    };
  }

  private static ResponseEntity<?> problem(Reading.Refused<?> refused) {
    String where = refused.at() == null ? "" : " at " + refused.at();
    return problem(HttpStatus.BAD_REQUEST, refused.reason() + where);
  }

  private static ResponseEntity<?> problem(HttpStatus status, String why) {
    return ResponseEntity.of(ProblemDetail.forStatusAndDetail(status, why)).build();
  }
}
