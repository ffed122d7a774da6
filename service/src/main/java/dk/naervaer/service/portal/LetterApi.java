package dk.naervaer.service.portal;

import dk.naervaer.service.access.Caller;
import dk.naervaer.service.assessment.BookInForce;
import dk.naervaer.service.inbox.Letters;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Letters to employees without a mail address. */
@RestController
class LetterApi {
  private final Letters letters;
  private final BookInForce book;

  LetterApi(Letters letters, BookInForce book) {
    this.letters = letters;
    this.book = book;
  }

  @GetMapping("/api/letters")
  @Operation(summary = "Letters of the caller's that nobody has printed")
  List<Letters.Letter> toPrint(@Parameter(hidden = true) Caller caller) {
    return letters.toPrint(caller, book.current().configuration().mail().language());
  }

  @PostMapping("/api/letters/{id}/printed")
  @Operation(summary = "A letter was printed")
  ResponseEntity<?> printed(@Parameter(hidden = true) Caller caller, @PathVariable UUID id) {
    return letters.printed(caller, id) ? ResponseEntity.noContent().build() : Problems.notFound();
  }
}
