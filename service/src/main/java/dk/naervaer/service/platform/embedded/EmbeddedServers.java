package dk.naervaer.service.platform.embedded;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Both servers on one data folder, started side by side and stopped before it is given free. */
public final class EmbeddedServers implements AutoCloseable {
  private final DataFolder folder;
  private final Credentials credentials;
  private final CompletableFuture<EmbeddedPostgres> postgres;
  private final CompletableFuture<EmbeddedKafka> kafka;

  private EmbeddedServers(DataFolder folder, int postgresPort, int kafkaPort) {
    this.folder = folder;
    this.credentials = Credentials.of(folder);
    this.kafka = begun("kafka-start", () -> EmbeddedKafka.start(folder, kafkaPort));
    this.postgres =
        begun("postgres-start", () -> EmbeddedPostgres.start(folder, credentials, postgresPort));
  }

  /**
   * Begins the start of both and returns at once; what goes wrong is told when a server is asked
   * for.
   */
  public static EmbeddedServers begin(DataFolder folder, int postgresPort, int kafkaPort) {
    return new EmbeddedServers(folder, postgresPort, kafkaPort);
  }

  private static <S> CompletableFuture<S> begun(String name, Supplier<S> start) {
    return CompletableFuture.supplyAsync(start, work -> Thread.ofPlatform().name(name).start(work));
  }

  /** Where the servers' files are. */
  public DataFolder folder() {
    return folder;
  }

  /** This installation's passwords. */
  public Credentials credentials() {
    return credentials;
  }

  /** The database server; waits until it is ready. */
  public EmbeddedPostgres postgres() {
    return ready(postgres);
  }

  /** The broker; waits until it is ready. */
  public EmbeddedKafka kafka() {
    return ready(kafka);
  }

  private static <S> S ready(CompletableFuture<S> server) {
    try {
      return server.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  /** Stops what has started, both side by side, then gives the folder free. */
  @Override
  public void close() {
    try (folder) {
      CompletableFuture.allOf(
              stopped(kafka, EmbeddedKafka::close), stopped(postgres, EmbeddedPostgres::close))
          .join();
    }
  }

  private static <S> CompletableFuture<Void> stopped(
      CompletableFuture<S> server, Consumer<S> close) {
    return server
        .handle((started, failure) -> Optional.ofNullable(started))
        .thenAcceptAsync(started -> started.ifPresent(close));
  }
}
