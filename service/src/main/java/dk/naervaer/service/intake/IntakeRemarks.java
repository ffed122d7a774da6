package dk.naervaer.service.intake;

import java.util.List;

/** The records that somebody should look at, for those who show them. */
public final class IntakeRemarks {
  private final IntakeStore store;

  IntakeRemarks(IntakeStore store) {
    this.store = store;
  }

  /** The newest first. */
  public List<Remark> newest(int most) {
    return store.newestRemarks(most);
  }
}
