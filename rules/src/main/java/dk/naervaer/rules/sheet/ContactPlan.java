package dk.naervaer.rules.sheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The contacts that rows ask for in the course of an absence. */
final class ContactPlan {
  private static final Set<Recipient> IN_CONTACT =
      Set.of(Recipient.LEADER, Recipient.LIAISON, Recipient.HR);

  private final List<EffectiveRow> contacts;

  ContactPlan(List<EffectiveRow> rows) {
    contacts = rows.stream().filter(ContactPlan::isContact).toList();
  }

  /** A stretch without contact between two rows; {@code before} is null from day 1 on. */
  record Gap(@Nullable EffectiveRow before, EffectiveRow after, int from, int to) {}

  /** Two rows whose contacts fall close to each other. */
  record Close(ContactDay first, ContactDay second) {}

  private static boolean isContact(EffectiveRow row) {
    return row.row().measure().isContactStep()
        && row.row().recipients().stream().anyMatch(IN_CONTACT::contains);
  }

  /** Whether people who are fully, or partly, sick are ever contacted, the law's rows aside. */
  boolean reaches(Group fullyOrPartly) {
    return contacts.stream()
        .anyMatch(row -> !row.statutory() && isFor(row.row().group(), fullyOrPartly));
  }

  private static boolean isFor(Group group, Group fullyOrPartly) {
    return group == Group.ALL || group == fullyOrPartly;
  }

  /** Stretches of more than so many days; after the last contact nothing is said. */
  List<Gap> gapsOver(int days, Group fullyOrPartly) {
    List<ContactDay> inOrder =
        contacts.stream()
            .filter(row -> isFor(row.row().group(), fullyOrPartly))
            .flatMap(row -> ContactDay.of(row).stream())
            .sorted(Comparator.comparingInt(ContactDay::earliest))
            .toList();
    List<Gap> gaps = new ArrayList<>();
    EffectiveRow before = null;
    int covered = 1;
    for (ContactDay day : inOrder) {
      if (day.earliest() - covered > days) {
        gaps.add(new Gap(before, day.row(), covered, day.earliest()));
      }
      if (day.latest() >= covered) {
        covered = day.latest();
        before = day.row();
      }
    }
    return gaps;
  }

  /** Pairs of single steps for the same people, fewer days apart than so many. */
  List<Close> closerThan(int days) {
    List<ContactDay> steps =
        contacts.stream()
            .filter(row -> !row.statutory())
            .flatMap(row -> ContactDay.of(row).stream())
            .filter(ContactDay::isExactStep)
            .sorted(Comparator.comparingInt(ContactDay::earliest))
            .toList();
    List<Close> close = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      ContactDay first = steps.get(i);
      steps.stream()
          .skip(i + 1L)
          .takeWhile(second -> second.earliest() - first.earliest() < days)
          .filter(second -> isFlood(first, second))
          .forEach(second -> close.add(new Close(first, second)));
    }
    return close;
  }

  /** The same action on the same day is one notice, and the same moment is told elsewhere. */
  private static boolean isFlood(ContactDay first, ContactDay second) {
    SheetRow one = first.row().row();
    SheetRow other = second.row().row();
    boolean oneNotice =
        first.earliest() == second.earliest() && one.action().equals(other.action());
    return meets(one.group(), other.group())
        && one.recipients().stream().anyMatch(other.recipients()::contains)
        && !oneNotice
        && !RowsTogether.Moment.of(one).equals(RowsTogether.Moment.of(other));
  }

  /** A step in months and one on a day that may be the same day. */
  Stream<Close> monthsBesideDays() {
    return contacts.stream()
        .filter(row -> row.row().measure() == Measure.MONTH && !row.statutory())
        .flatMap(row -> ContactDay.of(row).stream())
        .flatMap(month -> besides(month).map(day -> new Close(month, day)));
  }

  private Stream<ContactDay> besides(ContactDay month) {
    return contacts.stream()
        .filter(row -> !row.statutory())
        .filter(row -> meets(row.row().group(), month.row().row().group()))
        .flatMap(row -> ContactDay.of(row).stream())
        .filter(ContactDay::isExactStep)
        .filter(day -> day.earliest() >= month.earliest() - 1 && day.earliest() <= month.latest());
  }

  /** Whether anybody can be in both groups at once. */
  private static boolean meets(Group one, Group other) {
    return !(one == Group.FULLY_SICK && other == Group.PARTLY_SICK)
        && !(one == Group.PARTLY_SICK && other == Group.FULLY_SICK);
  }
}
