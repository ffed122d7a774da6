package dk.naervaer.service.rehearsal;

import java.util.concurrent.atomic.AtomicLong;

/** How far a rehearsal is, and the wish to stop it. Safe for several threads. */
public final class Progress {
  private final AtomicLong done = new AtomicLong();
  private volatile long all = 1;
  private volatile boolean cancelled;

  /** Percent done, 0..100. */
  public int percent() {
    return (int) Math.min(100, 100 * done.get() / all);
  }

  /** Asks the rehearsal to stop; it ends within a moment, without an outcome. */
  public void cancel() {
    cancelled = true;
  }

  /** Whether somebody asked it to stop. */
  public boolean isCancelled() {
    return cancelled;
  }

  void begin(long employees) {
    all = Math.max(1, employees);
  }

  void add(long employees) {
    done.addAndGet(employees);
  }
}
