package dk.naervaer.service.portal.screen;

import dk.naervaer.rules.example.Examples;
import dk.naervaer.rules.sheet.Sheet;
import dk.naervaer.rules.sheet.SheetFile;
import dk.naervaer.rules.sheet.SheetGrid;
import dk.naervaer.rules.sheet.ShippedRules;
import dk.naervaer.service.access.Caller;
import dk.naervaer.service.assessment.BookInForce;
import dk.naervaer.service.governance.ProposedSheet;
import dk.naervaer.service.governance.SheetDesk;
import dk.naervaer.service.governance.SheetText;
import dk.naervaer.service.platform.PlatformClock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A committee's sheets: where each stands, and how a new one is begun. */
@Controller
class SheetsPage {
  private static final String PRESETS = "presets/";
  private static final String CSV = ".csv";

  private final SheetDesk desk;
  private final BookInForce book;
  private final PlatformClock clock;

  SheetsPage(SheetDesk desk, BookInForce book, PlatformClock clock) {
    this.desk = desk;
    this.book = book;
    this.clock = clock;
  }

  /** A sheet of the list. */
  record Row(UUID id, String workUnit, LocalDate from, String stage) {}

  @GetMapping("/ark")
  String show(Model model, Caller caller, Locale language) {
    Names names = new Names(book.current().configuration(), language);
    Set<String> levels = SheetAffairs.levels(desk, caller);
    List<ProposedSheet> sheets = desk.all(caller);
    model.addAttribute("rows", rows(sheets, names));
    model.addAttribute(
        "levels", levels.stream().map(id -> new RulesPage.Choice(id, names.workUnit(id))).toList());
    model.addAttribute("units", units(sheets, levels, names));
    model.addAttribute("presets", presets());
    model.addAttribute("tomorrow", clock.today().plusDays(1));
    return "ark";
  }

  /**
   * A level whose sheets the caller follows.
   *
   * @param from since when its own sheet holds; null where the rules from above do
   * @param proposed key of the stage of what is proposed; null where nothing is
   */
  record Unit(String id, String name, @Nullable LocalDate from, @Nullable String proposed) {}

  private List<Unit> units(List<ProposedSheet> sheets, Set<String> levels, Names names) {
    Map<String, ProposedSheet> open = new HashMap<>();
    sheets.stream()
        .filter(sheet -> SheetViews.isOpen(sheet))
        .forEach(sheet -> open.put(sheet.level(), sheet));
    return levels.stream()
        .map(
            id -> {
              ProposedSheet proposed = open.get(id);
              return new Unit(
                  id,
                  names.workUnit(id),
                  held(id).map(Sheet::effectiveFrom).orElse(null),
                  proposed == null ? null : "stage." + proposed.stage().name());
            })
        .toList();
  }

  private Optional<Sheet> held(String level) {
    LocalDate today = clock.today();
    return book.current().rules().sheetTree().sheets().stream()
        .filter(sheet -> sheet.level().equals(level) && !sheet.effectiveFrom().isAfter(today))
        .max(Comparator.comparing(Sheet::effectiveFrom));
  }

  private static List<Row> rows(List<ProposedSheet> sheets, Names names) {
    return sheets.stream()
        .sorted(Comparator.comparing(ProposedSheet::effectiveFrom).reversed())
        .map(
            sheet ->
                new Row(
                    sheet.id(),
                    names.workUnit(sheet.level()),
                    sheet.effectiveFrom(),
                    "stage." + sheet.stage().name()))
        .toList();
  }

  private static List<String> presets() {
    return ShippedRules.files().stream()
        .filter(file -> file.startsWith(PRESETS) && file.endsWith(CSV))
        .filter(file -> !file.equals(PRESETS + Examples.FILE))
        .map(file -> file.substring(PRESETS.length(), file.length() - CSV.length()))
        .toList();
  }

  /** Begins a draft, with what holds today or with a ready sheet. */
  @PostMapping("/ark")
  String begin(
      @RequestParam String level,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
      @RequestParam(defaultValue = "") String preset,
      Caller caller,
      RedirectAttributes next) {
    byte[] bytes =
        presets().contains(preset) ? ShippedRules.bytes(PRESETS + preset + CSV) : inForce(level);
    SheetDesk.Outcome begun =
        desk.draft(caller, level, new SheetText(from, false, bytes))
            .orElseThrow(SheetAffairs::notFound);
    if (begun.done()) {
      return "redirect:/ark/" + begun.sheet().id();
    }
    next.addFlashAttribute("message", begun.message());
    return "redirect:/ark";
  }

  private byte[] inForce(String level) {
    return held(level).map(SheetFile::csv).orElseGet(() -> new SheetGrid(List.of()).csv());
  }
}
