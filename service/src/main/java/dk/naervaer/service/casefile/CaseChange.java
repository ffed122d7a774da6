package dk.naervaer.service.casefile;

import dk.naervaer.rules.DaySpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What new facts did to a case. */
enum CaseChange {
  OPENED,
  /** It has more days than before. */
  EXTENDED,
  /** It has fewer days than before, and had an end. */
  SHORTENED,
  /** Cases became one. */
  JOINED,
  /** One became several. */
  SPLIT,
  /** Its end became known. */
  CLOSED,
  /** Everything it was made of was annulled. */
  ANNULLED;

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What happened between two looks at the cases of one employment. */
  static List<CaseChange> between(List<DaySpan> before, List<DaySpan> after) {
    List<CaseChange> changes = new ArrayList<>();
    for (DaySpan span : after) {
      List<DaySpan> of = overlapping(before, span);
      switch (of.size()) {
        case 0 -> opened(span, changes);
        case 1 -> changed(of.getFirst(), span, changes);
        default -> changes.add(JOINED);
      }
    }
    for (DaySpan span : before) {
      switch (overlapping(after, span).size()) {
        case 0 -> changes.add(ANNULLED);
        case 1 -> {}
        default -> changes.add(SPLIT);
      }
    }
    return changes;
  }

  private static List<DaySpan> overlapping(List<DaySpan> spans, DaySpan other) {
    return spans.stream().filter(other::overlaps).toList();
  }

  private static void opened(DaySpan span, List<CaseChange> changes) {
    changes.add(OPENED);
    if (!CaseSpans.isOpen(span)) {
      changes.add(CLOSED);
    }
  }

  private static void changed(DaySpan before, DaySpan after, List<CaseChange> changes) {
    if (CaseSpans.isOpen(before) && !CaseSpans.isOpen(after)) {
      changes.add(CLOSED);
    } else if (after.last().isAfter(before.last()) || after.first().isBefore(before.first())) {
      changes.add(EXTENDED);
    } else if (!after.equals(before)) {
      changes.add(SHORTENED);
    }
  }
}
