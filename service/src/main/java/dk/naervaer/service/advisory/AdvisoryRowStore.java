package dk.naervaer.service.advisory;

import dk.naervaer.events.AdvisoryStatus;
import dk.naervaer.events.WithdrawnBecause;
import dk.naervaer.rules.DaySpan;
import dk.naervaer.rules.RowInstance;
import dk.naervaer.rules.sheet.Measure;
import dk.naervaer.rules.sheet.Recipient;
import dk.naervaer.service.platform.sql.Cells;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads a row of the table {@code advisory}. */
final class AdvisoryRowStore {
  /** The columns of an advisory as it is laid before somebody. */
  static final String ADDRESSED =
      """
      id, employee_id, case when employee_id = '' then '' else employment_id end as employment_id,
      work_unit, action, recipients, due_on, deadline,
      status, coalesce(contact_first, span_first) as first_day,
      coalesce(contact_last, span_last) as last_day, explanation ->> 'measure' as measure
      """;

  private AdvisoryRowStore() {}

  static Advisory advisory(ResultSet row) throws SQLException {
    return new Advisory(
        row.getObject("id", UUID.class),
        row.getString("employee_id"),
        row.getString("employment_id"),
        Cells.optionalInstant(row, "given_at"),
        Cells.date(row, "created_on"),
        state(row),
        Cells.date(row, "changed_on"),
        StoredJson.state(row.getString("evening")));
  }

  /** Reads {@link #ADDRESSED}. */
  static AddressedAdvisory addressed(ResultSet row) throws SQLException {
    return new AddressedAdvisory(
        row.getObject("id", UUID.class),
        row.getString("employee_id"),
        row.getString("employment_id"),
        row.getString("work_unit"),
        row.getString("action"),
        recipients(row),
        Cells.date(row, "due_on"),
        Cells.optionalNumber(row, "deadline"),
        AdvisoryStatus.valueOf(row.getString("status")),
        new DaySpan(Cells.date(row, "first_day"), Cells.date(row, "last_day")),
        Measure.valueOf(row.getString("measure")));
  }

  private static AdvisoryState state(ResultSet row) throws SQLException {
    String because = row.getString("withdrawn_because");
    return new AdvisoryState(
        AdvisoryStatus.valueOf(row.getString("status")),
        notice(row),
        row.getBoolean("late"),
        Cells.optionalInstant(row, "withdrawn_at"),
        because == null ? null : WithdrawnBecause.valueOf(because));
  }

  private static Notice notice(ResultSet row) throws SQLException {
    return new Notice(
        steps(row),
        row.getString("action"),
        recipients(row),
        Cells.optionalNumber(row, "deadline"),
        Cells.date(row, "due_on"),
        Cells.date(row, "give_on"),
        new DaySpan(Cells.date(row, "span_first"), Cells.date(row, "span_last")),
        contactSpan(row),
        row.getBoolean("time_limit"),
        StoredJson.explanation(row.getString("explanation")));
  }

  private static List<RowInstance> steps(ResultSet row) throws SQLException {
    RowInstance naming = new RowInstance(row.getString("rule"), row.getInt("instance"));
    List<RowInstance> further = StoredJson.steps(row.getString("further_steps"));
    if (further.isEmpty()) {
      return List.of(naming);
    }
    List<RowInstance> steps = new ArrayList<>();
    steps.add(naming);
    steps.addAll(further);
    return List.copyOf(steps);
  }

  private static List<Recipient> recipients(ResultSet row) throws SQLException {
    return Cells.texts(row, "recipients").stream().map(Recipient::valueOf).toList();
  }

  private static @Nullable DaySpan contactSpan(ResultSet row) throws SQLException {
    LocalDate first = Cells.optionalDate(row, "contact_first");
    return first == null ? null : new DaySpan(first, Cells.date(row, "contact_last"));
  }
}
