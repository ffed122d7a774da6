package dk.naervaer.service.platform.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.service.testing.ServersForTests;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated
class LoopbackOnlyTest {
  private final EmbeddedServers servers = ServersForTests.running().servers();

  @Test
  void postgresListensOnTheMachinesOwnAddressOnly() {
    int port = URI.create(servers.postgres().jdbcUrl("x").substring("jdbc:".length())).getPort();
    Path note = servers.folder().path().resolve("postgresql/data/postmaster.pid");
    var sockets = ListeningSockets.of(Postmaster.pid(note).orElseThrow());
    assertThat(sockets.ports()).containsExactly(port);
    assertThat(sockets.onLoopbackOnly()).isTrue();
  }

  @Test
  void kafkaAndItsControllerListenOnTheMachinesOwnAddressOnly() {
    int port = URI.create("kafka://" + servers.kafka().bootstrapServers()).getPort();
    var sockets = ListeningSockets.of(ProcessHandle.current().pid());
    assertThat(sockets.ports()).contains(port).hasSizeGreaterThanOrEqualTo(2);
    assertThat(sockets.onLoopbackOnly()).isTrue();
  }
}
