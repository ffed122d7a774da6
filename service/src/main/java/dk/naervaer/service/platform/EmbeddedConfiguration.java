package dk.naervaer.service.platform;

import dk.naervaer.service.platform.embedded.DataFolder;
import dk.naervaer.service.platform.embedded.EmbeddedPostgres;
import dk.naervaer.service.platform.embedded.EmbeddedServers;
import dk.naervaer.service.platform.embedded.NamesKey;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.CommonClientConfigs;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/**
 * PostgreSQL and Kafka in this program. Whatever uses them depends on these beans, so that Spring
 * starts the servers before it and stops them after it.
 */
@Configuration(proxyBeanMethods = false)
@Profile("embedded")
class EmbeddedConfiguration {

  @Bean
  EmbeddedServers embeddedServers(PlatformSettings settings) {
    return EmbeddedServers.begin(
        DataFolder.open(Objects.requireNonNull(settings.data(), "naervaer.data")),
        settings.postgres().port(),
        settings.kafka().port());
  }

  @Bean
  DatabaseLogins databaseLogins(EmbeddedServers servers) {
    return new DatabaseLogins(
        new EmbeddedRole.Pool(new EmbeddedRole(servers, EmbeddedPostgres.WORKER)),
        new EmbeddedRole.Pool(new EmbeddedRole(servers, EmbeddedPostgres.PORTAL)));
  }

  @Bean
  FlywayConnectionDetails ownerConnection(EmbeddedServers servers) {
    return new EmbeddedRole.Migrations(new EmbeddedRole(servers, EmbeddedPostgres.OWNER));
  }

  @Bean
  KafkaConnection kafkaConnection(
      EmbeddedServers servers, Topics topics, PlatformSettings settings) {
    String address = servers.kafka().bootstrapServers();
    var connection =
        new KafkaConnection(Map.of(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, address));
    new TopicSetup(topics, settings.kafka().partitions()).ensure(connection);
    return connection;
  }

  @Bean
  NamesKeySetting namesKey(EmbeddedServers servers) {
    return new NamesKeySetting(NamesKey.of(servers.folder()));
  }

  @Bean
  CoordinatorPassword coordinatorPassword(EmbeddedServers servers) {
    return new CoordinatorPassword(servers.credentials().coordinatorPassword());
  }

  @Bean
  AccountPasswords accountPasswords(EmbeddedServers servers) {
    return new EmbeddedAccounts(servers.credentials());
  }

  @Bean
  Welcome welcome(EmbeddedServers servers) {
    return new Welcome(servers.folder());
  }
}
