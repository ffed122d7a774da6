package dk.naervaer.service.faults;

import dk.naervaer.events.EventKey;
import dk.naervaer.events.PayrollMessage;
import dk.naervaer.service.bench.IngestMix;
import dk.naervaer.service.testing.EmbeddedProgram;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * A payroll system that publishes records all the time and sends again what was not acknowledged:
 * what the program has to have worked through is what this has published.
 */
final class SteadyPayroll implements AutoCloseable {
  private static final LocalDate TODAY = LocalDate.of(2026, 9, 30);
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final KafkaProducer<byte[], byte[]> producer;
  private final List<PayrollMessage> published = Collections.synchronizedList(new ArrayList<>());
  private final ConcurrentLinkedQueue<Integer> again = new ConcurrentLinkedQueue<>();
  private final AtomicInteger underWay = new AtomicInteger();
  private final Deque<PayrollMessage> next = new ArrayDeque<>();
  private final long pause;
  private volatile boolean running = true;
  private volatile boolean resting;
  private volatile boolean atRest;
  private int hundreds;
  private final Thread thread;

  /** Begins at once, with so many records a second. */
  SteadyPayroll(String bootstrapServers, int perSecond) {
    this.pause = Duration.ofSeconds(1).toNanos() / perSecond;
    this.producer =
        new KafkaProducer<>(
            Map.of(
                "bootstrap.servers", bootstrapServers,
                "acks", "all",
                "linger.ms", 5,
                "delivery.timeout.ms", 6_000,
                "request.timeout.ms", 3_000,
                "max.block.ms", 3_000,
                "reconnect.backoff.max.ms", 500),
            new ByteArraySerializer(),
            new ByteArraySerializer());
    this.thread = Thread.ofPlatform().name("payroll").start(this::run);
  }

  private void run() {
    while (running) {
      Integer repeated = again.poll();
      atRest = resting && repeated == null && underWay.get() == 0;
      if (repeated == null) {
        publishUnlessResting();
        LockSupport.parkNanos(pause);
      } else {
        // What is sent again is sent as fast as it is taken.
        send(repeated);
      }
    }
  }

  private void publishUnlessResting() {
    if (!resting) {
      publishNext();
    }
  }

  private void publishNext() {
    if (next.isEmpty()) {
      next.addAll(IngestMix.hundred(hundreds++, "kommunen", TODAY));
    }
    published.add(next.remove());
    send(published.size() - 1);
  }

  private void send(int number) {
    underWay.incrementAndGet();
    try {
      producer.send(
          EmbeddedProgram.record(
              new EventKey("/steady-payroll", Integer.toString(number)), published.get(number)),
          (_, failure) -> {
            if (failure != null) {
              again.add(number);
            }
            underWay.decrementAndGet();
          });
    } catch (KafkaException full) {
      again.add(number);
      underWay.decrementAndGet();
    }
  }

  /** Stops publishing new records, and returns when all so far are acknowledged. */
  void rest() {
    resting = true;
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!atRest) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("the broker doesn't take what payroll sends");
      }
      LockSupport.parkNanos(pause);
    }
  }

  /** Publishes new records again. */
  void goOn() {
    atRest = false;
    resting = false;
  }

  /** Sends everything once more, as a source does whose records a broker has lost. */
  void sendEverythingAgain() {
    for (int number = 0; number < published.size(); number++) {
      again.add(number);
    }
    atRest = false;
  }

  /** Everything published so far; to be asked while it rests. */
  List<PayrollMessage> published() {
    return List.copyOf(published);
  }

  @Override
  public void close() {
    running = false;
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    producer.close(Duration.ZERO);
  }
}
