package dk.naervaer.service.portal.screen;

import dk.naervaer.rules.sheet.Sheet;
import dk.naervaer.rules.sheet.SheetDifference;
import dk.naervaer.service.access.Caller;
import dk.naervaer.service.assessment.BookInForce;
import dk.naervaer.service.governance.SheetDesk;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Every version of a unit's own sheet that was ever adopted, to read, with what each changed. */
@Controller
class SheetHistoryPage {
  private final SheetDesk desk;
  private final BookInForce book;

  SheetHistoryPage(SheetDesk desk, BookInForce book) {
    this.desk = desk;
    this.book = book;
  }

  /**
   * A version.
   *
   * @param changes from the version before it; none for the first
   */
  record Version(LocalDate from, List<String> sentences, List<String> changes) {}

  @GetMapping("/ark/historik")
  String show(
      @RequestParam(name = "enhed", required = false) @Nullable String asked,
      Model model,
      Caller caller,
      Locale language) {
    Names names = new Names(book.current().configuration(), language);
    Set<String> levels = SheetAffairs.levels(desk, caller);
    String level = asked == null ? levels.iterator().next() : asked;
    if (!levels.contains(level)) {
      throw SheetAffairs.notFound();
    }
    model.addAttribute("chosen", level);
    model.addAttribute("name", names.workUnit(level));
    model.addAttribute(
        "levels", levels.stream().map(id -> new RulesPage.Choice(id, names.workUnit(id))).toList());
    model.addAttribute("versions", versions(level));
    return "ark-historik";
  }

  private List<Version> versions(String level) {
    List<Sheet> sheets =
        book.current().rules().sheetTree().sheets().stream()
            .filter(sheet -> sheet.level().equals(level))
            .sorted(Comparator.comparing(Sheet::effectiveFrom))
            .toList();
    return java.util.stream.IntStream.range(0, sheets.size())
        .mapToObj(at -> version(at == 0 ? null : sheets.get(at - 1), sheets.get(at)))
        .sorted(Comparator.comparing(Version::from).reversed())
        .toList();
  }

  private static Version version(@Nullable Sheet before, Sheet sheet) {
    return new Version(
        sheet.effectiveFrom(),
        SheetViews.sentences(sheet),
        before == null ? List.of() : SheetDifference.between(before, sheet).sentences());
  }
}
