package dk.naervaer.service.portal.screen;

import dk.naervaer.config.Configuration;
import dk.naervaer.config.WorkUnit;
import dk.naervaer.rules.sheet.EffectiveRow;
import dk.naervaer.rules.sheet.RowSentence;
import dk.naervaer.rules.sheet.Sheet;
import dk.naervaer.service.access.Caller;
import dk.naervaer.service.access.Grant;
import dk.naervaer.service.assessment.BookInForce;
import dk.naervaer.service.platform.PlatformClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The rules in force for a work unit, as sentences that can be read aloud and printed. */
@Controller
class RulesPage {
  private final BookInForce book;
  private final PlatformClock clock;

  RulesPage(BookInForce book, PlatformClock clock) {
    this.book = book;
    this.clock = clock;
  }

  /** A work unit to choose. */
  record Choice(String id, String name) {}

  /**
   * A row in words.
   *
   * @param level key of the text that tells whose row it is
   */
  record Row(String id, String sentence, String level, LocalDate from, String note) {}

  @GetMapping("/regler")
  String show(
      @RequestParam(name = "enhed", required = false) @Nullable String asked,
      Model model,
      Caller caller,
      Locale language) {
    Names names = new Names(book.current().configuration(), language);
    Set<String> units = reached(caller);
    if (units.isEmpty() || asked != null && !units.contains(asked)) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    String workUnit = asked == null ? units.iterator().next() : asked;
    model.addAttribute("choices", choices(units, names.configuration()));
    model.addAttribute("chosen", workUnit);
    model.addAttribute("name", names.workUnit(workUnit));
    model.addAttribute("rows", rows(workUnit));
    model.addAttribute("hash", book.current().rules().hash());
    return "regler";
  }

  /** The work units whose rules the caller may read. */
  static Set<String> reached(Caller caller) {
    Set<String> units = new TreeSet<>();
    caller.grants().stream().map(Grant::workUnits).forEach(units::addAll);
    return units;
  }

  private static List<Choice> choices(Set<String> units, Configuration configuration) {
    return configuration.organisation().workUnits().stream()
        .filter(workUnit -> units.contains(workUnit.id()))
        .map((WorkUnit workUnit) -> new Choice(workUnit.id(), workUnit.name()))
        .toList();
  }

  private List<Row> rows(String workUnit) {
    return book.current().rules().rowsOn(workUnit, clock.today()).stream()
        .map(RulesPage::row)
        .toList();
  }

  private static Row row(EffectiveRow row) {
    return new Row(
        row.row().id(),
        RowSentence.of(row.row()),
        switch (row.level()) {
          case Sheet.STATUTORY -> "rules.level.law";
          case Sheet.MUNICIPALITY -> "rules.level.municipality";
          default -> "rules.level.own";
        },
        row.effectiveFrom(),
        row.row().note());
  }
}
