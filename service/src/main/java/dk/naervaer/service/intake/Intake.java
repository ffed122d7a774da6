package dk.naervaer.service.intake;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.IntFunction;
import org.springframework.context.SmartLifecycle;

/** Lets the readers of the input topics run while the program runs. */
final class Intake implements SmartLifecycle {
  /** After deliveries have begun, so that they also end later. */
  static final int PHASE = 2_000;

  private final IntFunction<IntakeWorker> newWorker;
  private final int count;
  private final List<IntakeWorker> workers = new CopyOnWriteArrayList<>();
  private final List<Thread> threads = new ArrayList<>();

  /**
   * Readers that are still to be started.
   *
   * @param newWorker makes the reader of a number
   */
  Intake(IntFunction<IntakeWorker> newWorker, int count) {
    this.newWorker = newWorker;
    this.count = count;
  }

  @Override
  public void start() {
    for (int number = 0; number < count; number++) {
      IntakeWorker worker = newWorker.apply(number);
      workers.add(worker);
      threads.add(Thread.ofPlatform().name("intake-" + number).start(worker));
    }
  }

  @Override
  public void stop() {
    workers.forEach(IntakeWorker::stop);
    threads.forEach(Threads::join);
    workers.clear();
    threads.clear();
  }

  /** Whether each reader has come round, with records or none, within some time. */
  boolean hasReadWithin(Duration time) {
    return workers.stream().allMatch(worker -> worker.hasReadWithin(time));
  }

  @Override
  public boolean isRunning() {
    return !workers.isEmpty();
  }

  @Override
  public int getPhase() {
    return PHASE;
  }
}
