package dk.naervaer.service.demo;

import dk.naervaer.service.demo.payroll.PayrollEvent;
import dk.naervaer.service.platform.CopenhagenTime;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * What payroll sends within the same hours of a day, taken as sent together at the last one's time:
 * a year in a minute has no time for every single one. The hours alone decide what belongs
 * together, so that a post that was cut short is found again the next time.
 *
 * @param events at least one, in order
 */
record Post(List<PayrollEvent> events) {
  /** The sweep of 06:15 has to itself what came before it. */
  private static final List<LocalTime> BEGIN_AT =
      List.of(LocalTime.of(3, 0), LocalTime.of(6, 15), LocalTime.of(8, 0), LocalTime.NOON);

  /** When all of them are known. */
  Instant leavesAt() {
    return events.getLast().knownAt();
  }

  /** Parts events that are in order. */
  static List<Post> of(List<PayrollEvent> events) {
    List<Post> posts = new ArrayList<>();
    int begin = 0;
    for (int end = 1; end <= events.size(); end++) {
      if (end == events.size() || !together(events.get(begin), events.get(end))) {
        posts.add(new Post(List.copyOf(events.subList(begin, end))));
        begin = end;
      }
    }
    return posts;
  }

  private static boolean together(PayrollEvent one, PayrollEvent other) {
    ZonedDateTime first = one.knownAt().atZone(CopenhagenTime.ZONE);
    ZonedDateTime second = other.knownAt().atZone(CopenhagenTime.ZONE);
    return first.toLocalDate().equals(second.toLocalDate()) && hours(first) == hours(second);
  }

  private static long hours(ZonedDateTime time) {
    return BEGIN_AT.stream().filter(begin -> !time.toLocalTime().isBefore(begin)).count();
  }
}
