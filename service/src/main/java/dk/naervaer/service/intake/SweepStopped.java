package dk.naervaer.service.intake;

/** The sweep would take back too much; what it has not committed is undone. */
final class SweepStopped extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int withdrawn;

  SweepStopped(int withdrawn) {
    super("the sweep would take back " + withdrawn + " advisories");
    this.withdrawn = withdrawn;
  }

  int withdrawn() {
    return withdrawn;
  }
}
