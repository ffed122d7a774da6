package dk.naervaer.service.platform;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;

/** Servers that others run: by the settings, in the profile external and in tests. */
@Configuration(proxyBeanMethods = false)
@Profile("!embedded")
class ExternalConfiguration {

  @Bean
  KafkaConnection kafkaConnection(Topics topics, PlatformSettings settings) {
    PlatformSettings.Kafka kafka = settings.kafka();
    Map<String, Object> properties = new HashMap<>(kafka.client());
    properties.put(
        CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG,
        required(kafka.bootstrapServers(), "naervaer.kafka.bootstrap-servers"));
    var connection = new KafkaConnection(properties);
    if (kafka.createTopics()) {
      new TopicSetup(topics, kafka.partitions()).ensure(connection);
    }
    return connection;
  }

  @Bean
  DatabaseLogins databaseLogins(DataSourceProperties worker, PlatformSettings settings) {
    PlatformSettings.DatabasePortal portal = settings.database().portal();
    String url = required(worker.getUrl(), "naervaer.database.url");
    return new DatabaseLogins(
        new Login(
            url,
            required(worker.getUsername(), "naervaer.database.worker.user"),
            required(worker.getPassword(), "naervaer.database.worker.password")),
        new Login(
            url, portal.user(), required(portal.password(), "naervaer.database.portal.password")));
  }

  /** A role of a database that others run. */
  private record Login(String getJdbcUrl, String getUsername, String getPassword)
      implements JdbcConnectionDetails {
    @Override
    public String toString() {
      return "Login[" + getUsername + "]";
    }
  }

  @Bean
  Welcome welcome() {
    return new Welcome(null);
  }

  @Bean
  NamesKeySetting namesKey(PlatformSettings settings) {
    return new NamesKeySetting(required(settings.names().key(), "naervaer.names.key"));
  }

  @Bean
  CoordinatorPassword coordinatorPassword(PlatformSettings settings, Environment profile) {
    if (profile.matchesProfiles("external")) {
      KeptSecrets.mustBeHashes(settings);
    }
    return new CoordinatorPassword(
        required(settings.coordinator().password(), "naervaer.coordinator.password"));
  }

  @Bean
  AccountPasswords accountPasswords(PlatformSettings settings) {
    return new SetAccounts(settings.accounts());
  }

  private static String required(@Nullable String value, String setting) {
    if (value == null || value.isBlank()) {
      throw StartRefused.impossible("the setting " + setting + " is missing", null);
    }
    return value;
  }
}
