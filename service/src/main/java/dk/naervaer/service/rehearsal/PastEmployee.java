package dk.naervaer.service.rehearsal;

import dk.naervaer.rules.facts.Answer;
import dk.naervaer.rules.facts.Talk;
import dk.naervaer.service.casefile.KnownAbsence;
import dk.naervaer.service.casefile.KnownEmployment;
import dk.naervaer.service.casefile.KnownFacts;
import dk.naervaer.service.casefile.Registered;
import dk.naervaer.service.rehearsal.PastAbsences.Revision;
import dk.naervaer.service.rehearsal.PastEmployment.Said;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * One employee's past.
 *
 * @param employments in order of their ids
 * @param times every instant at which anything became known, in microseconds, in order
 */
record PastEmployee(List<PastEmployment> employments, long[] times) {

  static PastEmployee of(KnownFacts facts) {
    Map<String, List<PastVersion>> versions = new TreeMap<>();
    for (KnownEmployment known : facts.employments()) {
      versions
          .computeIfAbsent(known.message().employmentId().intern(), _ -> new ArrayList<>())
          .add(PastVersion.of(known));
    }
    Map<String, List<Revision>> absences = revisions(facts.absences());
    List<PastEmployment> employments = new ArrayList<>();
    versions.forEach(
        (id, own) ->
            employments.add(
                new PastEmployment(
                    facts.employeeId(),
                    id,
                    List.copyOf(own),
                    columns(absences.getOrDefault(id, List.of())),
                    talks(facts, id),
                    answers(facts, id))));
    return new PastEmployee(List.copyOf(employments), times(facts));
  }

  private static PastAbsences columns(List<Revision> revisions) {
    int numbers = revisions.stream().mapToInt(Revision::number).max().orElse(-1) + 1;
    return new PastAbsences(revisions, numbers);
  }

  // A registration that turns out to be about another employment is taken back from the first one.
  private static Map<String, List<Revision>> revisions(List<KnownAbsence> absences) {
    TreeSet<String> ids = new TreeSet<>();
    absences.forEach(known -> ids.add(known.message().absenceId()));
    Map<String, Integer> numbers = new HashMap<>();
    ids.forEach(id -> numbers.put(id, numbers.size()));
    Map<String, String> owner = new HashMap<>();
    Map<String, List<Revision>> revisions = new HashMap<>();
    for (KnownAbsence known : absences) {
      String id = known.message().absenceId();
      int number = numbers.getOrDefault(id, 0);
      String employment = known.message().employmentId();
      long at = Micros.of(known.knownAt());
      String before = owner.put(id, employment);
      if (before != null && !before.equals(employment)) {
        revisions
            .computeIfAbsent(before, _ -> new ArrayList<>())
            .add(new Revision(at, number, null));
      }
      revisions
          .computeIfAbsent(employment, _ -> new ArrayList<>())
          .add(new Revision(at, number, known.isActive() ? known.fact() : null));
    }
    return revisions;
  }

  private static List<Said<Talk>> talks(KnownFacts facts, String id) {
    return said(facts.talks().stream().filter(one -> one.employmentId().equals(id)));
  }

  private static List<Said<Answer>> answers(KnownFacts facts, String id) {
    return said(facts.answers().stream().filter(one -> one.employmentId().equals(id)));
  }

  private static <F> List<Said<F>> said(Stream<Registered<F>> registered) {
    return registered.map(one -> new Said<>(Micros.of(one.knownAt()), one.fact())).toList();
  }

  private static long[] times(KnownFacts facts) {
    return Stream.of(
            facts.employments().stream().mapToLong(one -> Micros.of(one.knownAt())),
            facts.absences().stream().mapToLong(one -> Micros.of(one.knownAt())),
            facts.talks().stream().mapToLong(one -> Micros.of(one.knownAt())),
            facts.answers().stream().mapToLong(one -> Micros.of(one.knownAt())))
        .flatMapToLong(some -> (LongStream) some)
        .sorted()
        .distinct()
        .toArray();
  }

  @Override
  public String toString() {
    return "PastEmployee[…]";
  }
}
