package dk.naervaer.service.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.naervaer.service.testing.ServersForTests;
import dk.naervaer.service.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class StoreBeginningTest {
  private static final Instant NEW_YEAR = Instant.parse("2026-01-01T05:15:00Z");

  @RegisterExtension static final TestDatabase database = ServersForTests.running().freshDatabase();

  private final HandSetClock machine = new HandSetClock("2026-11-22T08:00:00Z");
  private final StoreMetaStore store = new StoreMetaStore(database.jdbc(), database.transactions());

  @AfterEach
  void emptyTheStore() {
    database.forgetStore();
  }

  @Test
  void anEmptyStoreBeginsOnRealTime() {
    assertThat(begun(settings(false, null, false)).simulated()).isFalse();
    assertThat(store.find())
        .hasValue(new StoreMeta(Instant.parse("2026-11-22T08:00:00Z"), null, DemoState.NONE));
  }

  @Test
  void anEmptyStoreBeginsSimulatedWhereItIsTold() {
    PlatformClock clock = begun(settings(true, NEW_YEAR, true));
    assertThat(clock.now()).isEqualTo(NEW_YEAR);
    assertThat(clock.running()).isFalse();
    assertThat(store.find().orElseThrow().demo()).isEqualTo(DemoState.NONE);
  }

  @Test
  void anEmptyStoreForTheDemoBeginsAYearBackInCopenhagen() {
    PlatformClock clock = begun(settings(false, null, true));
    assertThat(clock.now()).isEqualTo("2025-11-21T23:00:00Z");
    assertThat(store.find().orElseThrow().demo()).isEqualTo(DemoState.WANTED);
  }

  @Test
  void aSimulatedClockIsThereAgainAfterARestart() {
    PlatformClock clock = begun(settings(true, NEW_YEAR, false));
    assertThat(clock.advanceTo(NEW_YEAR.plusSeconds(90))).isTrue();
    assertThat(begun(settings(false, null, false)).now()).isEqualTo(NEW_YEAR.plusSeconds(90));
    clock.letRun();
    machine.pass(Duration.ofMinutes(1));
    assertThat(begun(settings(true, NEW_YEAR, false)).now()).isEqualTo(NEW_YEAR.plusSeconds(150));
  }

  @Test
  void aStoreOnRealTimeNeverBecomesSimulated() {
    begun(settings(false, null, false));
    refused(settings(true, NEW_YEAR, false), true, "this store runs on real time");
    assertThat(begun(settings(false, null, true)).simulated()).isFalse();
  }

  @Test
  void theProfileExternalNeverRunsOnASimulatedClock() {
    refused(settings(true, NEW_YEAR, false), false, "profile external");
    begun(settings(true, NEW_YEAR, false));
    refused(settings(false, null, false), false, "profile external");
  }

  @Test
  void aSimulatedClockMustBeToldWhereToStand() {
    refused(settings(true, null, false), true, "--naervaer.clock=");
  }

  @Test
  void howFarTheDemoIsStaysKnown() {
    begun(settings(false, null, true));
    store.keepDemo(DemoState.PLAYED);
    assertThat(store.find().orElseThrow().demo()).isEqualTo(DemoState.PLAYED);
  }

  private PlatformClock begun(PlatformSettings settings) {
    return new StoreBeginning(store, settings, machine).clock(true);
  }

  private void refused(PlatformSettings settings, boolean simulationAllowed, String words) {
    assertThatThrownBy(() -> new StoreBeginning(store, settings, machine).clock(simulationAllowed))
        .hasMessageContaining(words)
        .isInstanceOfSatisfying(
            StartRefused.class, refused -> assertThat(refused.exitCode()).isEqualTo(4));
  }

  private static PlatformSettings settings(
      boolean simulated, @Nullable Instant clock, boolean demo) {
    return new PlatformSettings(
        null,
        simulated,
        clock,
        demo,
        new PlatformSettings.Postgres(0),
        new PlatformSettings.Database(
            new PlatformSettings.DatabasePortal("naervaer_portal", null, 1)),
        new PlatformSettings.Kafka(0, null, Map.of(), 1, true),
        new PlatformSettings.Names(null),
        new PlatformSettings.Coordinator(null),
        Map.of());
  }
}
