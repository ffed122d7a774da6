package dk.naervaer.service.platform;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings {@code naervaer.*} of this package.
 *
 * @param data folder of the embedded servers
 * @param simulated begin an empty store on a clock that is ours to drive
 * @param clock where that clock stands at first
 * @param demo fill an empty store with a made-up municipality's last year
 * @param postgres the embedded PostgreSQL
 * @param database how the role of the portal reaches a PostgreSQL that others run
 * @param kafka the embedded Kafka, or how to reach another one
 * @param names the key of what names people, where there is no data folder
 * @param coordinator the first account, where there is no embedded credentials' file
 * @param accounts hashes of passwords of further local accounts, by their names, where there is
 *     none
 */
@ConfigurationProperties("naervaer")
record PlatformSettings(
    @Nullable Path data,
    boolean simulated,
    @Nullable Instant clock,
    boolean demo,
    @DefaultValue Postgres postgres,
    @DefaultValue Database database,
    @DefaultValue Kafka kafka,
    @DefaultValue Names names,
    @DefaultValue Coordinator coordinator,
    @DefaultValue Map<String, String> accounts) {

  /**
   * What names people.
   *
   * @param key 32 bytes as base64
   */
  record Names(@Nullable String key) {

    @Override
    public String toString() {
      return "Names";
    }
  }

  record Postgres(@DefaultValue("5433") int port) {}

  record Database(@DefaultValue DatabasePortal portal) {}

  /**
   * The role that reads for whoever is logged in.
   *
   * @param poolSize its connections, at most
   */
  record DatabasePortal(
      @DefaultValue("naervaer_portal") String user,
      @Nullable String password,
      @DefaultValue("6") int poolSize) {

    @Override
    public String toString() {
      return "DatabasePortal[" + user + "]";
    }
  }

  /**
   * The broker.
   *
   * @param port of the embedded one
   * @param bootstrapServers of another one
   * @param client settings for every client of another one, a login for instance
   * @param partitions of each topic that is made
   * @param createTopics whether missing topics are made
   */
  record Kafka(
      @DefaultValue("9092") int port,
      @Nullable String bootstrapServers,
      @DefaultValue Map<String, String> client,
      @DefaultValue("4") int partitions,
      @DefaultValue("true") boolean createTopics) {}

  record Coordinator(@Nullable String password) {}
}
