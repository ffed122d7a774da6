package dk.naervaer.service.bench;

import dk.naervaer.events.PayrollMessage;
import dk.naervaer.service.platform.KafkaConnection;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.springframework.context.ConfigurableApplicationContext;

/** Sends records to the running program, each batch when all of the one before is stored. */
final class WholeWay implements AutoCloseable {
  static final String ABSENCE = "payroll.absence.v1";
  static final String EMPLOYMENT = "payroll.employment.v1";
  private static final double NANOS = 1e9;

  private final Runnable settle;
  private final Publisher publisher;
  private int sent;

  WholeWay(ConfigurableApplicationContext program) {
    this(program.getBean(KafkaConnection.class), () -> BenchProgram.settle(program));
  }

  /** To programs elsewhere; what settles returns when they have worked through all. */
  WholeWay(KafkaConnection kafka, Runnable settle) {
    this.settle = settle;
    this.publisher =
        new Publisher(
            kafka.sendingWith(
                Map.of(ProducerConfig.ACKS_CONFIG, "all", ProducerConfig.LINGER_MS_CONFIG, 5)));
  }

  /** How many partitions each of the input topics has. */
  int partitions() {
    return publisher.partitions(ABSENCE);
  }

  /**
   * Sends some, and waits.
   *
   * @return records a second: the clock begins with the first record sent and ends when the last
   *     effect is stored and sent on
   */
  double send(List<PayrollMessage> messages) {
    long begun = System.nanoTime();
    publisher.publish(messages, sent, ABSENCE, EMPLOYMENT);
    sent += messages.size();
    settle.run();
    return messages.size() / ((System.nanoTime() - begun) / NANOS);
  }

  @Override
  public void close() {
    publisher.close();
  }
}
