package dk.naervaer.service.portal;

import dk.naervaer.rules.NotYet;
import dk.naervaer.rules.Sentences;
import dk.naervaer.rules.facts.EmploymentHistory;
import dk.naervaer.service.access.Caller;
import dk.naervaer.service.assessment.BookInForce;
import dk.naervaer.service.casefile.Registrations;
import dk.naervaer.service.inbox.Sight;
import dk.naervaer.service.platform.PlatformClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * For each row of the sheets in force, why it has not led to an advisory yet, the nearest first.
 * Asked by POST, so that no person stands in an address.
 */
@RestController
class WhyNotYetApi {
  private final Registrations registrations;
  private final BookInForce book;
  private final PlatformClock clock;
  private final Sight sight;

  WhyNotYetApi(Registrations registrations, BookInForce book, PlatformClock clock, Sight sight) {
    this.registrations = registrations;
    this.book = book;
    this.clock = clock;
    this.sight = sight;
  }

  /** Whose rows are asked for. */
  record Asked(@Nullable String employmentId) {}

  /** A row and what stands against it, as a word and as a sentence. */
  record Row(String rule, String action, @Nullable LocalDate dueOn, String because, String why) {

    static Row of(NotYet notYet) {
      return new Row(
          notYet.rule(),
          notYet.action(),
          notYet.dueOn(),
          notYet.because().name().toLowerCase(Locale.ROOT).replace('_', '-'),
          Sentences.whyNotYet(notYet));
    }
  }

  @PostMapping("/api/why-not-yet")
  ResponseEntity<?> whyNotYet(@RequestBody Asked asked, Caller caller) {
    String employment = String.valueOf(asked.employmentId());
    return registrations
        .employeeOf(employment)
        .filter(_ -> sight.leads(caller, employment))
        .map(employee -> ResponseEntity.<Object>ok(rows(employee, employment)))
        .orElseGet(
            () ->
                ResponseEntity.of(
                        ProblemDetail.forStatusAndDetail(
                            HttpStatus.NOT_FOUND, "No such employment is known yet."))
                    .build());
  }

  private List<Row> rows(String employee, String employment) {
    LocalDate today = clock.today();
    return registrations.histories(employee).stream()
        .filter(history -> history.employmentId().equals(employment))
        .map((EmploymentHistory history) -> book.current().rules().notYet(history, today))
        .flatMap(List::stream)
        .map(Row::of)
        .toList();
  }
}
