package dk.naervaer.service.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Whose the processors' time is. */
class InstancesTimeTest {

  @Test
  void isCountedARecordSinceAnEarlierMoment() {
    InstancesTime spent =
        new InstancesTime(1100, 600, 350, 40).since(new InstancesTime(100, 100, 50, 20), 10);

    assertThat(spent).isEqualTo(new InstancesTime(100, 50, 30, 2));
    assertThat(spent.total()).isEqualTo(182);
  }
}
