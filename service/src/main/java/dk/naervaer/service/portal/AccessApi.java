package dk.naervaer.service.portal;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dk.naervaer.rules.sheet.CellText;
import dk.naervaer.service.access.Caller;
import dk.naervaer.service.access.Role;
import dk.naervaer.service.access.Seen;
import dk.naervaer.service.accesslog.Access;
import dk.naervaer.service.accesslog.AccessEntry;
import dk.naervaer.service.accesslog.AccessLog;
import dk.naervaer.service.accesslog.AccessQuery;
import dk.naervaer.service.accesslog.AccessSample;
import dk.naervaer.service.accesslog.AccessSamples;
import dk.naervaer.service.platform.PlainId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The access log, for the data-protection officer alone. What is read here is logged as well. */
@RestController
class AccessApi {
  private final AccessLog log;
  private final AccessSamples samples;

  AccessApi(AccessLog log, AccessSamples samples) {
    this.log = log;
    this.samples = samples;
  }

  /** An entry as it is told. */
  record View(
      long number,
      String at,
      String person,
      @Nullable String actingAs,
      String kind,
      String act,
      String purpose,
      List<String> about,
      String hash) {
    static View of(AccessEntry entry) {
      Access access = entry.access();
      access.about().forEach(Seen::employee);
      return new View(
          entry.number(),
          access.at().toString(),
          access.person(),
          access.actingAs(),
          access.kind().word(),
          access.act(),
          access.purpose(),
          access.about(),
          entry.hash());
    }
  }

  /**
   * A month's sample with its entries.
   *
   * @param forged whether somebody else than the program drew or signed it
   */
  record SampleView(
      String month,
      @Nullable String signedBy,
      @Nullable String verdict,
      boolean forged,
      List<View> entries) {}

  /** What was found in it. */
  record Signed(String verdict) {
    Signed {
      Problems.needed("verdict", verdict);
    }
  }

  /** Whom entries are about; in the body, so that no person stands in an address. */
  record About(String employeeId, LocalDate from, LocalDate until) {
    About {
      Problems.needed("employeeId, from and until", employeeId, from, until);
    }
  }

  /** Searches by account, days and kind; none named means everybody's, and anything. */
  @GetMapping("/api/access")
  @Operation(summary = "What was seen, changed, exported and refused, by account, days and kind")
  List<View> search(
      @Parameter(hidden = true) Caller caller,
      @RequestParam LocalDate from,
      @RequestParam LocalDate until,
      @RequestParam(required = false) @Nullable String person,
      @Parameter(description = "saw, changed, exported or refused; left out: all of them")
          @RequestParam(required = false)
          @Nullable String kind) {
    officer(caller);
    return found(AccessQuery.between(from, until, person, null).of(kind(kind)));
  }

  private static Access.@Nullable Kind kind(@Nullable String word) {
    return word == null
        ? null
        : Access.Kind.named(word)
            .orElseThrow(
                () ->
                    new ResponseStatusException(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "kind is saw, changed, exported or refused"));
  }

  /** What was seen, changed or exported about an employee. */
  @PostMapping("/api/access/about")
  List<View> about(Caller caller, @RequestBody About asked) {
    officer(caller);
    if (asked.employeeId() == null || !PlainId.isOne(asked.employeeId())) {
      throw new ResponseStatusException(
          HttpStatus.UNPROCESSABLE_CONTENT, "employeeId is " + PlainId.RULE);
    }
    Seen.employee(asked.employeeId());
    return found(AccessQuery.between(asked.from(), asked.until(), null, asked.employeeId()));
  }

  private List<View> found(AccessQuery query) {
    return log.search(query).stream().map(View::of).toList();
  }

  /** Everybody of whom anything was seen: those to tell after a breach, a line each. */
  @GetMapping(path = "/api/access/export/affected", produces = "text/csv;charset=UTF-8")
  String affected(
      Caller caller,
      @RequestParam LocalDate from,
      @RequestParam LocalDate until,
      @RequestParam(required = false) @Nullable String person) {
    officer(caller);
    List<String> affected = log.affected(AccessQuery.between(from, until, person, null));
    affected.forEach(Seen::employee);
    return lines(affected);
  }

  static String lines(List<String> employees) {
    StringWriter lines = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(lines)) {
      csv.writeRecord("employeeId");
      employees.forEach(employee -> csv.writeRecord(text(employee)));
    } catch (IOException e) {
      throw new UncheckedIOException("memory can't be written to", e);
    }
    return lines.toString();
  }

  // Payroll may give any number: what a spreadsheet would take for a formula is shown as text.
  private static String text(String cell) {
    return CellText.looksLikeFormula(cell) || cell.startsWith("-") ? "'" + cell : cell;
  }

  /** What in the log is not as it was written; none when all is well. */
  @GetMapping(path = "/api/access/faults", produces = MediaType.APPLICATION_JSON_VALUE)
  List<String> faults(Caller caller) {
    officer(caller);
    return log.faults();
  }

  /** A month's sample: 404 while the month lasts. */
  @GetMapping("/api/access/samples/{month}")
  SampleView sample(Caller caller, @PathVariable YearMonth month) {
    officer(caller);
    AccessSample sample =
        samples
            .of(month.atDay(1))
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    List<View> entries = samples.entries(sample).stream().map(View::of).toList();
    return new SampleView(
        month.toString(), sample.signedBy(), sample.verdict(), sample.forged(), entries);
  }

  /** The officer has looked it through; 409 when somebody has before, or it is forged. */
  @PostMapping("/api/access/samples/{month}/sign")
  ResponseEntity<Void> sign(
      Caller caller, @PathVariable YearMonth month, @RequestBody Signed signed) {
    officer(caller);
    if (!AccessSamples.VERDICTS.contains(signed.verdict())) {
      throw new ResponseStatusException(
          HttpStatus.UNPROCESSABLE_CONTENT, "verdict is in-order or to-be-followed-up");
    }
    boolean done = samples.sign(month.atDay(1), caller.id(), signed.verdict());
    return ResponseEntity.status(done ? HttpStatus.NO_CONTENT : HttpStatus.CONFLICT).build();
  }

  // For everybody else there is no such address.
  private static void officer(Caller caller) {
    if (!caller.isOfAll(Role.DATA_PROTECTION)) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
  }
}
