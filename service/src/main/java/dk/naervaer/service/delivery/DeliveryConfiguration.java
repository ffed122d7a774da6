package dk.naervaer.service.delivery;

import dk.naervaer.service.platform.Bell;
import dk.naervaer.service.platform.KafkaConnection;
import dk.naervaer.service.platform.PlatformClock;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The parts of the way out. */
@Configuration(proxyBeanMethods = false)
class DeliveryConfiguration {
  private static final int LARGEST_REQUEST = 13 * 1024 * 1024;

  @Bean
  DeliveryStore deliveryStore(JdbcClient jdbc) {
    return new DeliveryStore(jdbc);
  }

  @Bean
  Bell deliveryBell() {
    return new Bell();
  }

  @Bean
  Outbox outbox(DeliveryStore store, Bell deliveryBell) {
    return new Outbox(store, deliveryBell);
  }

  @Bean(destroyMethod = "close")
  Producer<byte[], byte[]> deliveryProducer(KafkaConnection kafka) {
    return new KafkaProducer<>(
        kafka.sendingWith(
            Map.of(
                ProducerConfig.CLIENT_ID_CONFIG,
                "naervaer-relay",
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                true,
                ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                LARGEST_REQUEST,
                ProducerConfig.LINGER_MS_CONFIG,
                2,
                ProducerConfig.BATCH_SIZE_CONFIG,
                256 * 1024,
                ProducerConfig.MAX_BLOCK_MS_CONFIG,
                10_000,
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                30_000,
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                10_000)),
        new ByteArraySerializer(),
        new ByteArraySerializer());
  }

  @Bean
  Relay relay(
      DeliveryStore store,
      Producer<byte[], byte[]> producer,
      PlatformTransactionManager transactions,
      ObjectProvider<Reader> readers) {
    return new Relay(
        store,
        new Sender(producer),
        new TransactionTemplate(transactions),
        readers.orderedStream().toList());
  }

  @Bean
  RelayThread relayThread(Relay relay, Bell deliveryBell) {
    return new RelayThread(relay, deliveryBell);
  }

  @Bean
  DeliveryGauges deliveryGauges(DeliveryStore store, PlatformClock clock, MeterRegistry meters) {
    return new DeliveryGauges(store, clock, meters);
  }
}
