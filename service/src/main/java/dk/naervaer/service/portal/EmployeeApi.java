package dk.naervaer.service.portal;

import dk.naervaer.service.access.Caller;
import dk.naervaer.service.inbox.AboutEmployee;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What is held about an employee, and the account with which he or she sees it. */
@RestController
class EmployeeApi {
  private final AboutEmployee about;
  private final EmployeeDoor door;

  EmployeeApi(AboutEmployee about, EmployeeDoor door) {
    this.about = about;
    this.door = door;
  }

  /** Who is asked about; in the body, so that no person stands in an address. */
  record EmployeeRequest(@Nullable String employeeId) {}

  @GetMapping("/api/me/held")
  @Operation(summary = "What is held about the caller, an employee")
  ResponseEntity<?> own(@Parameter(hidden = true) Caller caller) {
    return about
        .own(caller)
        .<ResponseEntity<?>>map(ResponseEntity::ok)
        .orElseGet(Problems::notFound);
  }

  @PostMapping("/api/held")
  @Operation(summary = "What is held about an employee, for whoever that is shown to on request")
  ResponseEntity<?> held(
      @Parameter(hidden = true) Caller caller, @RequestBody EmployeeRequest asked) {
    return about
        .of(caller, String.valueOf(asked.employeeId()))
        .<ResponseEntity<?>>map(ResponseEntity::ok)
        .orElseGet(Problems::notFound);
  }

  @PostMapping("/api/employee-accounts")
  @Operation(
      summary =
          "Opens an employee's account, or draws another first password: told this once, or null"
              + " where it goes to the employee by mail")
  ResponseEntity<?> open(
      @Parameter(hidden = true) Caller caller, @RequestBody EmployeeRequest asked) {
    String employee = String.valueOf(asked.employeeId());
    if (door.isTaken(caller, employee)) {
      return Problems.of(
          HttpStatus.CONFLICT, "The organisation has an account of that name, which is another's.");
    }
    return door.open(caller, employee)
        .<ResponseEntity<?>>map(
            opened ->
                ResponseEntity.status(HttpStatus.CREATED)
                    .header("Cache-Control", "no-store")
                    .body(opened))
        .orElseGet(Problems::notFound);
  }

  @PostMapping("/api/employee-accounts/close")
  @Operation(summary = "Closes an employee's account")
  ResponseEntity<?> close(
      @Parameter(hidden = true) Caller caller, @RequestBody EmployeeRequest asked) {
    return door.close(caller, String.valueOf(asked.employeeId()))
        ? ResponseEntity.noContent().build()
        : Problems.notFound();
  }
}
