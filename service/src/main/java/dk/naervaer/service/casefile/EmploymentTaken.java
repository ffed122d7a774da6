package dk.naervaer.service.casefile;

/** Two people's records of one employment came in at one instant, and the other's is written. */
public final class EmploymentTaken extends RuntimeException {
  private static final long serialVersionUID = 1L;

  EmploymentTaken() {
    super("an employment has become another employee's meanwhile");
  }
}
