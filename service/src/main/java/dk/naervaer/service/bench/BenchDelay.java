package dk.naervaer.service.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import dk.naervaer.events.AbsenceMessage;
import dk.naervaer.events.PayrollMessage;
import dk.naervaer.service.inbox.InboxWatchStore;
import dk.naervaer.service.platform.KafkaConnection;
import dk.naervaer.service.platform.PlatformClock;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Milliseconds from the moment payroll sends an absence until an advisory about it can be read in
 * the inbox, while records come at an even pace; beside those until a bare consumer of the same
 * records has it, in the same run. One in so many is looked for, so that looking costs little.
 */
final class BenchDelay {
  private static final String ABSENCE = "payroll.absence.v1";
  private static final String EMPLOYMENT = "payroll.employment.v1";
  private static final String CLOCK = "2026-09-30T08:00:00Z";
  private static final int PARTITIONS = 4;
  private static final long SEED = 20261126;
  private static final int HUNDRED = 100;
  private static final int ONE_IN = 20;
  private static final Duration LOOK = Duration.ofMillis(5);

  /** How many times as long as the measurement: the compiler needs the cores meanwhile. */
  private static final int WARM_UP = 3;

  private static final double NANOS_IN_MILLI = 1e6;

  private final PrintStream out;
  private final Path data;

  BenchDelay(PrintStream out, Path data) {
    this.out = out;
    this.data = data;
  }

  void run(int perSecond, int seconds) {
    int warmUp = WARM_UP * seconds;
    try (ConfigurableApplicationContext program = BenchProgram.start(data, CLOCK)) {
      List<PayrollMessage> messages =
          IngestMix.of(
              perSecond * (warmUp + seconds) / HUNDRED,
              SEED,
              "kommunen",
              program.getBean(PlatformClock.class).today());
      int first = perSecond * warmUp;
      publish(program, messages.subList(0, first), 0, perSecond, new Watch());
      BenchProgram.settle(program);
      Watch watch = new Watch();
      publish(program, messages.subList(first, messages.size()), first, perSecond, watch);
      print(perSecond, watch);
    }
  }

  /**
   * When those who are looked for were sent, read by a bare consumer and readable, in nanoseconds.
   */
  private static final class Watch {
    private final Map<String, Long> sent = new ConcurrentHashMap<>();
    private final Map<String, Long> consumed = new ConcurrentHashMap<>();
    private final Map<String, Long> readable = new ConcurrentHashMap<>();
    private final CountDownLatch listening = new CountDownLatch(1);
    private volatile boolean over;

    private void sent(PayrollMessage message, int number) {
      if (message instanceof AbsenceMessage absence
          && absence.revision() == 1
          && absence.lastDay() == null
          && !absence.employeeId().startsWith("H")
          && number % ONE_IN == 0) {
        sent.put(absence.employeeId(), System.nanoTime());
      }
    }

    private void consumed(String employee) {
      if (sent.containsKey(employee)) {
        consumed.putIfAbsent(employee, System.nanoTime());
      }
    }

    private boolean isComplete() {
      return over && readable.size() == sent.size() && consumed.size() == sent.size();
    }

    private double[] millis(Map<String, Long> seen) {
      return sent.entrySet().stream()
          .mapToDouble(
              one ->
                  (Objects.requireNonNull(seen.get(one.getKey())) - one.getValue())
                      / NANOS_IN_MILLI)
          .sorted()
          .toArray();
    }
  }

  private static void publish(
      ConfigurableApplicationContext program,
      List<PayrollMessage> messages,
      int firstId,
      int perSecond,
      Watch watch) {
    KafkaConnection kafka = program.getBean(KafkaConnection.class);
    Thread inbox =
        Thread.ofPlatform()
            .name("bench-inbox")
            .start(
                () -> lookIntoInbox(new InboxWatchStore(program.getBean(DataSource.class)), watch));
    Thread topic = Thread.ofPlatform().name("bench-topic").start(() -> consume(kafka, watch));
    Map<String, Object> sending =
        kafka.sendingWith(
            Map.of(ProducerConfig.ACKS_CONFIG, "all", ProducerConfig.LINGER_MS_CONFIG, 5));
    try (Publisher publisher = new Publisher(sending)) {
      // What was sent before anybody listened would be waited for for ever.
      watch.listening.await();
      long begun = System.nanoTime();
      for (int number = 0; number < messages.size(); number++) {
        long due = begun + Duration.ofSeconds(1).toNanos() * number / perSecond;
        LockSupport.parkNanos(due - System.nanoTime());
        watch.sent(messages.get(number), number);
        publisher.send(messages.get(number), firstId + number, ABSENCE, EMPLOYMENT);
      }
      watch.over = true;
      inbox.join();
      topic.join();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  private static void lookIntoInbox(InboxWatchStore store, Watch watch) {
    while (!watch.isComplete()) {
      Set<String> waiting = new HashSet<>(watch.sent.keySet());
      waiting.removeAll(watch.readable.keySet());
      if (!waiting.isEmpty()) {
        List<String> there = store.readable(waiting);
        long now = System.nanoTime();
        there.forEach(employee -> watch.readable.put(employee, now));
      }
      LockSupport.parkNanos(LOOK.toNanos());
    }
  }

  private static void consume(KafkaConnection kafka, Watch watch) {
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(
            kafka.with(Map.of()), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          IntStream.range(0, PARTITIONS).mapToObj(at -> new TopicPartition(ABSENCE, at)).toList();
      consumer.assign(partitions);
      consumer.seekToEnd(partitions);
      partitions.forEach(consumer::position);
      watch.listening.countDown();
      while (!watch.isComplete()) {
        consumer.poll(LOOK).forEach(record -> watch.consumed(new String(record.key(), UTF_8)));
      }
    }
  }

  private void print(int perSecond, Watch watch) {
    double[] readable = watch.millis(watch.readable);
    double[] consumed = watch.millis(watch.consumed);
    out.printf(
        Locale.ROOT,
        "%-44s %9s %9s %9s%n",
        "bench delay, " + perSecond + " records a second, ms",
        "median",
        "p99",
        "worst");
    line("until it can be read in the inbox", readable);
    line("until a bare consumer has the record", consumed);
    out.printf(
        Locale.ROOT,
        "{\"lookedFor\":%d,\"medianMillis\":%.1f,\"p99Millis\":%.1f,\"worstMillis\":%.1f,"
            + "\"floorMedianMillis\":%.1f,\"floorP99Millis\":%.1f,\"ratio\":%.1f}%n",
        readable.length,
        at(readable, 0.5),
        at(readable, 0.99),
        at(readable, 1),
        at(consumed, 0.5),
        at(consumed, 0.99),
        at(readable, 0.5) / at(consumed, 0.5));
  }

  private void line(String what, double[] millis) {
    out.printf(
        Locale.ROOT,
        "%-44s %9.1f %9.1f %9.1f%n",
        what,
        at(millis, 0.5),
        at(millis, 0.99),
        at(millis, 1));
  }

  private static double at(double[] millis, double share) {
    return millis[(int) (share * (millis.length - 1))];
  }
}
