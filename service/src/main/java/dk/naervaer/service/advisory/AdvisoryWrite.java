package dk.naervaer.service.advisory;

import dk.naervaer.events.AdvisoryChange;
import dk.naervaer.rules.DaySpan;
import dk.naervaer.rules.RowInstance;
import dk.naervaer.rules.sheet.Recipient;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A new or changed advisory on its way to the store.
 *
 * @param version counts its changes, from 1
 * @param workUnit the employment's present one
 */
record AdvisoryWrite(AdvisoryChanged changed, int version, String workUnit) {

  boolean isNew() {
    return version == 1;
  }

  Advisory advisory() {
    return changed.advisory();
  }

  AdvisoryState state() {
    return advisory().state();
  }

  Notice notice() {
    return state().notice();
  }

  @Nullable AdvisoryChange change() {
    return changed.change();
  }

  @Nullable String changeWord() {
    AdvisoryChange change = change();
    return change == null ? null : change.word();
  }

  @Nullable String furtherSteps() {
    List<RowInstance> steps = notice().steps();
    return steps.size() == 1 ? null : StoredJson.of(steps.subList(1, steps.size()));
  }

  String recipients() {
    return notice().recipients().stream().map(Recipient::name).collect(Collectors.joining(","));
  }

  @Nullable LocalDate contactFirst() {
    DaySpan span = notice().contactSpan();
    return span == null ? null : span.first();
  }

  @Nullable LocalDate contactLast() {
    DaySpan span = notice().contactSpan();
    return span == null ? null : span.last();
  }

  @Nullable String withdrawnBecause() {
    return state().withdrawnBecause() == null ? null : state().withdrawnBecause().name();
  }

  @Nullable String evening() {
    AdvisoryState evening = advisory().evening();
    return evening == null ? null : StoredJson.of(evening);
  }
}
