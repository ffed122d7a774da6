package dk.naervaer.rules.sheet;

import dk.naervaer.rules.fault.Faults;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one line of a sheet: a row, or the removal of one. Every fault of the line is told. */
final class RowReader {
  static final String DESELECTED = "fravalgt";

  private static final Pattern ID = Pattern.compile("[A-Za-zÆØÅæøå]{1,12}[0-9]{1,6}");

  private final Header header;
  private final NumberedCells cells;
  private final Set<Column> unreadable;
  private final @Nullable Set<String> actions;
  private final FilePlace place;

  private RowReader(
      Header header,
      NumberedCells cells,
      Set<Column> unreadable,
      @Nullable Set<String> actions,
      FilePlace place) {
    this.header = header;
    this.unreadable = unreadable;
    this.cells = cells;
    this.actions = actions;
    this.place = place;
  }

  /** The line; empty, with faults, when it can't be used. */
  static Optional<SheetLine> read(
      Header header, NumberedCells cells, @Nullable Set<String> actions, FilePlace place) {
    Set<Column> unreadable = CellCheck.unreadable(header, cells, place);
    Faults found = new Faults();
    FilePlace here = new FilePlace(place.file(), place.row(), found);
    Optional<SheetLine> line = new RowReader(header, cells, unreadable, actions, here).read();
    List<String> alreadyTold = unreadable.stream().map(Column::heading).toList();
    found.list().stream()
        .filter(fault -> fault.column() == null || !alreadyTold.contains(fault.column()))
        .forEach(place.faults()::add);
    return unreadable.isEmpty() ? line : Optional.empty();
  }

  private Optional<SheetLine> read() {
    boolean fits =
        CellCheck.hasNothingBeyond(header, cells, place)
            & idFits()
            & NoteCheck.fits(text(Column.NOTE), place);
    if (text(Column.ACTION).equalsIgnoreCase(DESELECTED)) {
      return fits ? Optional.of(line(null)) : Optional.empty();
    }
    if (!CellCheck.isWideEnough(header, cells, place)) {
      return Optional.empty();
    }
    Optional<SheetLine> line = row().map(this::line);
    return fits ? line : Optional.empty();
  }

  private SheetLine line(@Nullable SheetRow row) {
    return new SheetLine(text(Column.ID), row, cells.line());
  }

  private Optional<SheetRow> row() {
    Measure measure = WordCells.measure(text(Column.MEASURE), place);
    Group group = WordCells.group(text(Column.GROUP), place);
    boolean acts = WordCells.action(text(Column.ACTION), actions, place);
    List<Recipient> recipients = WordCells.recipients(text(Column.RECIPIENTS), place);
    Integer deadline = NumberCells.deadline(text(Column.DEADLINE), place);
    boolean deadlineFits = deadline != null || text(Column.DEADLINE).isEmpty();
    Integer value = NumberCells.value(text(Column.VALUE), measure, place);
    if (measure == null) {
      return Optional.empty();
    }
    if (measure.isAboutWorkUnit() && group != null && group != Group.ALL) {
      tellNoGroup(measure, group);
    }
    PeriodCell period = PeriodCell.of(text(Column.PERIOD), measure, place);
    Integer notice =
        NumberCells.notice(text(Column.NOTICE), measure, value, period.period(), place);
    if (value == null
        || group == null
        || notice == null
        || recipients.isEmpty()
        || !(acts && deadlineFits && period.fits())) {
      return Optional.empty();
    }
    return Optional.of(row(measure, value, period.period(), group, notice, deadline, recipients));
  }

  private SheetRow row(
      Measure measure,
      int value,
      @Nullable Period period,
      Group group,
      int notice,
      @Nullable Integer deadline,
      List<Recipient> recipients) {
    return new SheetRow(
        text(Column.ID),
        measure,
        value,
        period,
        group,
        text(Column.ACTION),
        notice,
        deadline,
        recipients,
        text(Column.NOTE));
  }

  private void tellNoGroup(Measure measure, Group group) {
    place.warning(
        "R112",
        Column.GROUP,
        group.word(),
        "Målepunktet \"" + measure.word() + "\" gælder hele enheden. Skriv alle.",
        "The measure \"" + measure.word() + "\" is about the whole unit. Write alle.");
  }

  private boolean idFits() {
    String id = text(Column.ID);
    if (ID.matcher(id).matches()) {
      return true;
    }
    place.error(
        "R108",
        Column.ID,
        id.isEmpty() ? null : id,
        "Id'et er rækkens navn for altid. Skriv bogstaver og derefter tal, for eksempel K10.",
        "The id is the row's name for ever. Write letters and then digits, for example K10.");
    return false;
  }

  /** A cell that can't be read is told already; nothing more is made of it, however long it is. */
  private String text(Column column) {
    return unreadable.contains(column) ? "" : CellText.tidy(cells.at(header.placeOf(column)));
  }
}
