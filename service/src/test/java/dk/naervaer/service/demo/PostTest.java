package dk.naervaer.service.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.service.demo.payroll.DemoMunicipality;
import dk.naervaer.service.demo.payroll.PayrollEvent;
import dk.naervaer.service.demo.payroll.PayrollSimulator;
import dk.naervaer.service.platform.CopenhagenTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Payroll's events leave a few times a day, and always in the same company. */
class PostTest {
  private static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 5);
  private static final List<PayrollEvent> EVENTS =
      new PayrollSimulator(DemoMunicipality.firstHomes(4), 1, FIRST_DAY)
          .until(at(FIRST_DAY.plusWeeks(3), LocalTime.of(9, 1)));

  @Test
  void nothingIsLostAndNothingIsMixedUp() {
    assertThat(Post.of(EVENTS).stream().flatMap(post -> post.events().stream()))
        .containsExactlyElementsOf(EVENTS);
  }

  @Test
  void whatIsSentBeforeTheSweepLeavesBeforeIt() {
    assertThat(Post.of(EVENTS))
        .allSatisfy(
            post -> {
              Instant sweep = at(CopenhagenTime.dateAt(post.leavesAt()), LocalTime.of(6, 15));
              boolean before = post.leavesAt().isBefore(sweep);
              assertThat(post.events())
                  .allMatch(event -> event.knownAt().isBefore(sweep) == before);
            });
  }

  @Test
  void employmentsLeaveBeforeTheAbsencesOfTheFirstMorning() {
    assertThat(Post.of(EVENTS).getFirst().events())
        .allMatch(event -> event.type().contains("employment"));
  }

  @Test
  void aPostThatWasCutShortIsWholeTheNextTime() {
    List<PayrollEvent> longer =
        new PayrollSimulator(DemoMunicipality.firstHomes(4), 1, FIRST_DAY)
            .until(at(FIRST_DAY.plusWeeks(3), LocalTime.of(23, 0)));
    Post cut = Post.of(EVENTS).getLast();
    assertThat(Post.of(longer)).anyMatch(post -> post.events().containsAll(cut.events()));
  }

  private static Instant at(LocalDate day, LocalTime time) {
    return day.atTime(time).atZone(CopenhagenTime.ZONE).toInstant();
  }
}
