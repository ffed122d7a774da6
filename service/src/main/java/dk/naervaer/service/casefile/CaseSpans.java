package dk.naervaer.service.casefile;

import dk.naervaer.rules.DaySpan;
import dk.naervaer.rules.facts.Absence;
import dk.naervaer.rules.measure.AbsenceCase;
import dk.naervaer.rules.measure.Spells;
import dk.naervaer.service.assessment.Book;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The days of every case of an employee, by employment. */
record CaseSpans(Map<String, List<DaySpan>> byEmployment) {

  static CaseSpans of(CaseFile file, Book book) {
    Map<String, List<DaySpan>> spans = new HashMap<>();
    for (String employmentId : file.employmentIds()) {
      spans.put(employmentId, cases(file.history(employmentId).absences(), book));
    }
    return new CaseSpans(spans);
  }

  private static List<DaySpan> cases(List<Absence> absences, Book book) {
    return Spells.join(Spells.of(absences), book::caseGap).stream()
        .map(absenceCase -> new DaySpan(absenceCase.first(), absenceCase.last()))
        .toList();
  }

  List<DaySpan> of(String employmentId) {
    return byEmployment.getOrDefault(employmentId, List.of());
  }

  static boolean isOpen(DaySpan span) {
    return span.last().equals(AbsenceCase.OPEN);
  }
}
