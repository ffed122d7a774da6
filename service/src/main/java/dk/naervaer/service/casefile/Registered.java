package dk.naervaer.service.casefile;

import java.time.Instant;

/** A talk or an answer as it was told to us. */
public record Registered<F>(String employeeId, String employmentId, F fact, Instant knownAt) {
  @Override
  public String toString() {
    return "Registered[…]";
  }
}
