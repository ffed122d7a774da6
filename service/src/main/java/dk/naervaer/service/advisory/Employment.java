package dk.naervaer.service.advisory;

/** Whose advisories these are. */
public record Employment(String employeeId, String employmentId) {
  @Override
  public String toString() {
    return "Employment[…]";
  }
}
