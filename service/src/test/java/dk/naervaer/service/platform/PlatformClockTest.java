package dk.naervaer.service.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlatformClockTest {
  private static final Instant NOON = Instant.parse("2026-03-02T11:00:00Z");

  private final HandSetClock machine = new HandSetClock("2026-11-22T08:00:00.123456789Z");
  private final List<ClockSetting> kept = new ArrayList<>();

  @Test
  void theRealClockShowsTheMachinesTimeInMicroseconds() {
    PlatformClock clock = PlatformClock.real();
    Instant before = Instant.now().truncatedTo(ChronoUnit.MICROS);
    assertThat(clock.now()).isBetween(before, Instant.now());
    assertThat(clock.now().getNano() % 1000).isZero();
    assertThat(clock.simulated()).isFalse();
    assertThat(clock.running()).isTrue();
  }

  @Test
  void theRealClockIsNotOursToDrive() {
    PlatformClock clock = PlatformClock.real();
    assertThat(clock.advanceTo(clock.now().plusSeconds(60))).isFalse();
    assertThatThrownBy(clock::stand).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aStandingClockMovesOnlyWhenItIsDriven() {
    PlatformClock clock = standing();
    machine.pass(Duration.ofDays(1));
    assertThat(clock.now()).isEqualTo(NOON);
    assertThat(clock.advanceTo(NOON.plusSeconds(1))).isTrue();
    assertThat(clock.now()).isEqualTo(NOON.plusSeconds(1));
    assertThat(clock.running()).isFalse();
  }

  @Test
  void itNeverGoesBack() {
    PlatformClock clock = standing();
    assertThat(clock.advanceTo(NOON.minusNanos(1000))).isFalse();
    assertThat(clock.now()).isEqualTo(NOON);
    assertThat(kept).isEmpty();
  }

  @Test
  void whereItAlreadyIsItMayBeDriven() {
    assertThat(standing().advanceTo(NOON)).isTrue();
  }

  @Test
  void aRunningClockGoesWithTheMachinesFromWhereItWas() {
    PlatformClock clock = standing();
    clock.letRun();
    machine.pass(Duration.ofHours(3));
    assertThat(clock.now()).isEqualTo(NOON.plus(Duration.ofHours(3)));
    assertThat(clock.running()).isTrue();
  }

  @Test
  void aRunningClockStandsStillWhileTheMachinesGoesBack() {
    PlatformClock clock = standing();
    clock.letRun();
    machine.pass(Duration.ofHours(2));
    Instant latest = clock.now();
    machine.pass(Duration.ofHours(-1));
    assertThat(clock.now()).isEqualTo(latest);
    machine.pass(Duration.ofHours(2));
    assertThat(clock.now()).isEqualTo(latest.plus(Duration.ofHours(1)));
  }

  @Test
  void eachSettingIsKeptBeforeItIsShown() {
    PlatformClock failing =
        PlatformClock.simulated(
            machine,
            new ClockSetting(NOON, false, machine.instant()),
            setting -> {
              throw new IllegalStateException("the store is away");
            });
    assertThatThrownBy(() -> failing.advanceTo(NOON.plusSeconds(60)))
        .isInstanceOf(IllegalStateException.class);
    assertThat(failing.now()).isEqualTo(NOON);
  }

  @Test
  void whatIsKeptGoesOnAsIfTheProgramHadNotStopped() {
    PlatformClock clock = standing();
    clock.advanceTo(NOON.plusSeconds(5));
    clock.letRun();
    machine.pass(Duration.ofHours(8));
    PlatformClock next = PlatformClock.simulated(machine, kept.getLast(), kept::add);
    assertThat(next.now()).isEqualTo(clock.now());
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-28T22:59:59Z, 2026-03-28",
    "2026-03-28T23:00:00Z, 2026-03-29",
    "2026-03-29T21:59:59Z, 2026-03-29",
    "2026-03-29T22:00:00Z, 2026-03-30"
  })
  void aDayIsADayInCopenhagen(Instant instant, LocalDate day) {
    assertThat(PlatformClock.standingAt(instant).today()).isEqualTo(day);
  }

  private PlatformClock standing() {
    return PlatformClock.simulated(
        machine, new ClockSetting(NOON, false, machine.instant()), kept::add);
  }
}
