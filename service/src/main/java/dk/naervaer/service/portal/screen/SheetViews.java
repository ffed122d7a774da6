package dk.naervaer.service.portal.screen;

import dk.naervaer.rules.fault.Checked;
import dk.naervaer.rules.fault.Fault;
import dk.naervaer.rules.fault.Language;
import dk.naervaer.rules.sheet.RowSentence;
import dk.naervaer.rules.sheet.Sheet;
import dk.naervaer.rules.sheet.SheetContext;
import dk.naervaer.rules.sheet.SheetDifference;
import dk.naervaer.rules.sheet.SheetFile;
import dk.naervaer.rules.sheet.SheetGrid;
import dk.naervaer.rules.sheet.SheetLine;
import dk.naervaer.rules.sheet.SheetRow;
import dk.naervaer.service.access.Caller;
import dk.naervaer.service.access.Callers;
import dk.naervaer.service.access.Role;
import dk.naervaer.service.assessment.BookInForce;
import dk.naervaer.service.governance.ProposedSheet;
import dk.naervaer.service.governance.SheetDesk;
import dk.naervaer.service.governance.Signature;
import dk.naervaer.service.platform.CopenhagenTime;
import dk.naervaer.service.platform.PlatformClock;
import dk.naervaer.service.platform.Turns;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the page of a sheet. */
@Component
final class SheetViews {
  private static final int EMPTY_ROWS = 3;
  private static final String REMOVED = "fravalgt";

  private final SheetDesk desk;
  private final Callers callers;
  private final BookInForce book;
  private final PlatformClock clock;
  private final Turns turns;

  SheetViews(
      SheetDesk desk, Callers callers, BookInForce book, PlatformClock clock, Turns sheetTurns) {
    this.desk = desk;
    this.callers = callers;
    this.book = book;
    this.clock = clock;
    this.turns = sheetTurns;
  }

  SheetView of(ProposedSheet sheet, Caller caller, Locale language) {
    Names names = new Names(book.current().configuration(), language);
    return new SheetView(
        sheet.id(),
        sheet.level(),
        names.workUnit(sheet.level()),
        sheet.effectiveFrom(),
        sheet.runningCases(),
        sheet.hash(),
        "stage." + sheet.stage().name(),
        isOpen(sheet),
        desk.isRehearsed(sheet),
        sheet.signatures().stream().map(SheetViews::signed).toList(),
        filled(SheetGrid.of(sheet.bytes())),
        words(sheet, SheetGrid.of(sheet.bytes()), language),
        steps(sheet, caller),
        sheet.reason());
  }

  /** What was done to a sheet, by whom. */
  List<Done> steps(Caller caller, UUID id) {
    return desk.steps(caller, id).stream()
        .map(
            step ->
                new Done(
                    CopenhagenTime.dateAt(step.at()),
                    callers.find(step.person()).map(Caller::name).orElse(step.person()),
                    "sheet.did." + step.act(),
                    step.refused()))
        .toList();
  }

  /**
   * Something that was done.
   *
   * @param act key of the text
   * @param refused code of why it was not taken; null when it was
   */
  record Done(LocalDate day, String person, String act, @Nullable String refused) {}

  private static String signed(Signature signature) {
    return signature.name() + ", " + CopenhagenTime.dateAt(signature.at());
  }

  private static List<List<String>> filled(SheetGrid grid) {
    List<List<String>> rows = new ArrayList<>(grid.rows());
    for (int i = 0; i < EMPTY_ROWS; i++) {
      rows.add(Collections.nCopies(SheetGrid.headings().size(), ""));
    }
    return rows;
  }

  /** What rows say, saved or not. */
  SheetWords words(ProposedSheet sheet, SheetGrid grid, Locale language) {
    Checked<Sheet> checked = read(sheet, grid.csv());
    Language told = language.getLanguage().equals("en") ? Language.ENGLISH : Language.DANISH;
    return new SheetWords(
        checked.faults().stream().map(fault -> wrong(fault, grid, told)).toList(),
        checked.use().map(SheetViews::sentences).orElse(List.of()),
        checked.use().map(now -> changes(sheet, now)).orElse(List.of()));
  }

  /** A sheet of these bytes, CSV or Excel, or every fault in it. */
  Checked<Sheet> read(ProposedSheet sheet, byte[] bytes) {
    SheetContext context =
        new SheetContext(book.current().configuration().dictionary().actions().keySet(), null);
    String name = sheet.effectiveFrom() + ".csv";
    return turns.inTurn(
        () -> SheetFile.read(bytes, sheet.level(), sheet.effectiveFrom(), name, context));
  }

  private static SheetWords.Wrong wrong(Fault fault, SheetGrid grid, Language told) {
    Integer row = fault.row() == null ? null : grid.rowOfLine(fault.row());
    int column = SheetGrid.headings().indexOf(String.valueOf(fault.column()));
    return new SheetWords.Wrong(
        fault.line(told), row == null ? null : "c-" + row + "-" + Math.max(column, 0));
  }

  /** Each row as a sentence; one that is taken away is told as well. */
  static List<String> sentences(Sheet sheet) {
    return sheet.lines().stream().map(SheetViews::sentence).toList();
  }

  private static String sentence(SheetLine line) {
    SheetRow row = line.row();
    return line.id() + ": " + (row == null ? REMOVED : RowSentence.of(row));
  }

  private List<String> changes(ProposedSheet sheet, Sheet now) {
    Optional<Sheet> before =
        book.current().rules().sheetTree().sheets().stream()
            .filter(one -> one.level().equals(sheet.level()))
            .filter(one -> !one.effectiveFrom().isAfter(clock.today()))
            .max(Comparator.comparing(Sheet::effectiveFrom));
    return before.map(old -> SheetDifference.between(old, now).sentences()).orElse(List.of());
  }

  static boolean isOpen(ProposedSheet sheet) {
    return switch (sheet.stage()) {
      case DRAFT, CHECKED, REHEARSED, SENT, HALF_SIGNED -> true;
      default -> false;
    };
  }

  private static List<String> steps(ProposedSheet sheet, Caller caller) {
    List<String> steps = new ArrayList<>();
    boolean member =
        caller.isAnyIn(sheet.level(), Role.COMMITTEE_LEADER_SIDE, Role.COMMITTEE_EMPLOYEE_SIDE);
    switch (sheet.stage()) {
      case DRAFT -> steps.add("kontrol");
      case CHECKED -> steps.add("proev");
      case REHEARSED -> steps.add(sheet.level().equals(Sheet.STATUTORY) ? "udgiv" : "send");
      case SENT, HALF_SIGNED -> {
        if (member) {
          steps.add("underskriv");
        }
      }
      default -> {}
    }
    return steps;
  }
}
