package dk.naervaer.service.intake;

import dk.naervaer.service.delivery.Outbox;

/** Whether all is done that there is to do at this moment of the clock. */
public final class Settled {
  private final Housekeeping housekeeping;
  private final Backlog backlog;
  private final Sweep sweep;
  private final Outbox outbox;

  Settled(Housekeeping housekeeping, Backlog backlog, Sweep sweep, Outbox outbox) {
    this.housekeeping = housekeeping;
    this.backlog = backlog;
    this.sweep = sweep;
    this.outbox = outbox;
  }

  /**
   * Every input record up to now is worked through, no sweep is due, and nothing waits to be sent.
   */
  public boolean isSo() {
    return housekeeping.begun() && backlog.size() == 0 && !sweep.isDue() && outbox.isEmpty();
  }
}
