package dk.naervaer.service.intake;

/**
 * Counts what one instance's sweep of one morning takes back, and stops it before that is more than
 * a share of what stood: payroll's mistakes and ours come to light there, and advice that was taken
 * back can't be given again unnoticed.
 */
final class SweepGuard {
  /** So few never stop it, whatever share they are. */
  private static final int FEW = 50;

  private final long standing;
  private final long most;
  private int withdrawn;

  private SweepGuard(long standing, long most) {
    this.standing = standing;
    this.most = most;
  }

  /**
   * A guard.
   *
   * @param standing advisories that stand before the sweep
   * @param mostShare of them, 0..1
   */
  static SweepGuard of(long standing, double mostShare) {
    return new SweepGuard(standing, Math.max(FEW, (long) (mostShare * standing)));
  }

  /** Lets everything pass: somebody has said so. */
  static SweepGuard open() {
    return new SweepGuard(0, Long.MAX_VALUE);
  }

  /**
   * Looks at what is about to be committed.
   *
   * @throws SweepStopped when it would be too much
   */
  void check(int more) {
    if (withdrawn + more > most) {
      throw new SweepStopped(withdrawn + more, (int) standing);
    }
  }

  /** It was committed. */
  void count(int more) {
    withdrawn += more;
  }
}
