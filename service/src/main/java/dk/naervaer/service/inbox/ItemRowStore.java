package dk.naervaer.service.inbox;

import dk.naervaer.rules.sheet.Recipient;
import dk.naervaer.service.platform.sql.Cells;
import dk.naervaer.service.platform.sql.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows of the table of items, both ways. */
final class ItemRowStore {
  private ItemRowStore() {}

  static Item item(ResultSet row) throws SQLException {
    return new Item(
        row.getObject("id", UUID.class),
        ask(row),
        handling(row),
        telling(row),
        row.getInt("version"));
  }

  private static Ask ask(ResultSet row) throws SQLException {
    return new Ask(
        row.getObject("advisory_id", UUID.class),
        Recipient.valueOf(row.getString("recipient")),
        row.getString("employee_id"),
        row.getString("employment_id"),
        row.getString("work_unit"),
        row.getString("addressee"),
        row.getString("action"),
        Cells.date(row, "due_on"),
        Cells.optionalNumber(row, "deadline"),
        row.getBoolean("binding"));
  }

  private static Handling handling(ResultSet row) throws SQLException {
    boolean useful = row.getBoolean("useful");
    boolean said = !row.wasNull();
    return new Handling(
        ItemState.valueOf(row.getString("state")),
        Cells.instant(row, "opened_at"),
        Cells.optionalInstant(row, "seen_at"),
        Cells.optionalDate(row, "postponed_to"),
        row.getString("because"),
        said ? useful : null,
        row.getString("handed_to"),
        Cells.optionalInstant(row, "closed_at"));
  }

  private static Telling telling(ResultSet row) throws SQLException {
    return new Telling(
        Stage.valueOf(row.getString("stage")),
        Cells.optionalInstant(row, "next_at"),
        Cells.optionalInstant(row, "told_at"),
        Cells.optionalInstant(row, "last_told_at"),
        row.getBoolean("at_once"));
  }

  static List<Object> columns(List<Item> items) {
    Columns<Item> rows = Columns.of(items);
    rows.uuid(Item::id)
        .uuid(item -> item.ask().advisoryId())
        .text(item -> item.ask().recipient().name())
        .text(item -> item.ask().employeeId())
        .text(item -> item.ask().employmentId())
        .text(item -> item.ask().workUnit())
        .text(item -> item.ask().addressee())
        .text(item -> item.ask().action())
        .date(item -> item.ask().dueOn())
        .optionalNumber(item -> item.ask().deadline())
        .flag(item -> item.ask().binding());
    rows.text(item -> item.handling().state().name())
        .instant(item -> item.handling().openedAt())
        .instant(item -> item.handling().seenAt())
        .date(item -> item.handling().postponedTo())
        .text(item -> item.handling().because())
        .as("bool", item -> text(item.handling().useful()))
        .text(item -> item.handling().handedTo())
        .instant(item -> item.handling().closedAt());
    rows.text(item -> item.telling().stage().name())
        .instant(item -> item.telling().nextAt())
        .instant(item -> item.telling().toldAt())
        .instant(item -> item.telling().lastToldAt())
        .flag(item -> item.telling().atOnce())
        .number(Item::version);
    return rows.list();
  }

  private static @Nullable String text(@Nullable Boolean flag) {
    return flag == null ? null : flag.toString();
  }
}
