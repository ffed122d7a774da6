package dk.naervaer.service.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.service.testing.ServersForTests;
import dk.naervaer.service.testing.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** What is new of advisories is taken by one at a time, in the order in which it was told. */
class NewsStoreTest {
  private static final int MANY = 1_201;

  @RegisterExtension static final TestDatabase database = ServersForTests.running().freshDatabase();

  private final NewsStore store = new NewsStore(database.jdbc());
  private final TransactionTemplate transaction = database.transactions();

  @Test
  void whatWasToldFirstIsTakenFirst() {
    List<UUID> told = new ArrayList<>();
    for (int number = 0; number < MANY; number++) {
      told.add(new UUID(number, number));
    }
    store.add(told);
    assertThat(store.any()).isTrue();

    List<UUID> taken = new ArrayList<>(store.take(2));
    assertThat(taken).hasSize(1_000);
    taken.addAll(store.take(2));

    assertThat(taken).isEqualTo(told);
    assertThat(store.any()).isFalse();
    assertThat(store.take(2)).isEmpty();
  }

  @Test
  void whoTakesNewsTakesThemAlone() {
    TransactionTemplate beside = database.transactions();
    beside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);

    transaction.executeWithoutResult(
        _ -> {
          assertThat(store.takesAlone()).isTrue();
          beside.executeWithoutResult(_ -> assertThat(store.takesAlone()).isFalse());
        });
    beside.executeWithoutResult(_ -> assertThat(store.takesAlone()).isTrue());
  }
}
