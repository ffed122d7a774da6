package dk.naervaer.service.rehearsal;

import dk.naervaer.rules.facts.Answer;
import dk.naervaer.rules.facts.Talk;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.List;

/**
 * What became known about one employment.
 *
 * @param versions in the order they became known
 * @param talks likewise
 * @param answers likewise
 */
record PastEmployment(
    String employeeId,
    String employmentId,
    List<PastVersion> versions,
    PastAbsences absences,
    List<Said<Talk>> talks,
    List<Said<Answer>> answers) {

  /** Something that was told, with when. */
  record Said<F>(long known, F fact) {}

  boolean hasBeenTalkedAbout() {
    return !talks.isEmpty() || !answers.isEmpty();
  }

  /** The units it has belonged to by any of its revisions. */
  List<String> workUnits() {
    return versions.size() == 1
        ? List.of(versions.getFirst().workUnit())
        : versions.stream().map(PastVersion::workUnit).distinct().toList();
  }

  /** Whether it still runs on a day, by the last that became known. */
  boolean runsOn(LocalDate day) {
    LocalDate left = versions.getLast().leftOn();
    return left == null || !left.isBefore(day);
  }

  void hashInto(MessageDigest digest) {
    digest.update((employmentId + versions).getBytes(StandardCharsets.UTF_8));
    absences.hashInto(digest);
    digest.update((talks.toString() + answers).getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String toString() {
    return "PastEmployment[…]";
  }
}
