package dk.naervaer.service.portal;

import dk.naervaer.service.access.Caller;
import dk.naervaer.service.inbox.OpenAbsenceComparison;
import dk.naervaer.service.inbox.OpenList;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Payroll's list of open absences against ours. */
@RestController
class CompareApi {
  private static final int FAULTS_TOLD = 20;
  private static final int MOST_LINES = 50_000;

  private final OpenAbsenceComparison comparison;

  CompareApi(OpenAbsenceComparison comparison) {
    this.comparison = comparison;
  }

  @PostMapping("/api/open-absences/compare")
  @Operation(summary = "Compares a list of open absences (CSV or a JSON object a line) with ours")
  ResponseEntity<?> compare(@Parameter(hidden = true) Caller caller, @RequestBody String list) {
    if (!comparison.mayCompare(caller)) {
      return Problems.of(HttpStatus.FORBIDDEN, "Your role does not open this.");
    }
    // Counted before any is read.
    if (list.lines().limit(MOST_LINES + 1L).count() > MOST_LINES) {
      return Problems.of(HttpStatus.CONTENT_TOO_LARGE, "At most 50,000 lines at once.");
    }
    OpenList read = OpenList.read(list);
    return read.faults().isEmpty()
        ? ResponseEntity.ok(comparison.differences(read.entries()))
        : Problems.of(HttpStatus.UNPROCESSABLE_CONTENT, faults(read));
  }

  private static String faults(OpenList read) {
    return read.faults().stream()
        .limit(FAULTS_TOLD)
        .map(fault -> "line " + fault.line() + ": " + fault.why())
        .collect(Collectors.joining("; "));
  }
}
