package dk.naervaer.service.casefile;

import dk.naervaer.events.EmploymentMessage;
import java.time.Instant;

/** One revision of an employment, with its content hash and the instant it became known. */
public record KnownEmployment(EmploymentMessage message, String hash, Instant knownAt) {
  @Override
  public String toString() {
    return "KnownEmployment[…]";
  }
}
