package dk.naervaer.service.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.service.testing.LeakSearch;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KafkaConnectionTest {
  @Test
  void whatASenderLogsOfItsRetriesLooksLikeNobodysNumber() {
    Object retries = new KafkaConnection(Map.of()).sendingWith(Map.of()).get("retries");
    LeakSearch search = new LeakSearch(Set.of(), Set.of("790"));

    assertThat(search.in("retrying (" + retries + " attempts left)")).isEmpty();
    assertThat(search.in("retrying (" + Integer.MAX_VALUE + " attempts left)")).isNotEmpty();
  }
}
