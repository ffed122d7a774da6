package dk.naervaer.service.governance;

import dk.naervaer.service.access.Caller;
import dk.naervaer.service.assessment.BookInForce;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What a step of a sheet's life leads to beyond the sheet: in the ledger, and whom to tell. */
final class SheetEffects {
  private final ProposalStore store;
  private final RuleChange rules;
  private final BookInForce book;

  SheetEffects(ProposalStore store, RuleChange rules, BookInForce book) {
    this.store = store;
    this.rules = rules;
    this.book = book;
  }

  static boolean isAdoption(ProposedSheet before, ProposedSheet after) {
    return before.stage() != Stage.PLANNED && after.stage() == Stage.PLANNED;
  }

  /** Enters it, in the running transaction. */
  void of(Act act, Caller caller, ProposedSheet before, ProposedSheet after, Instant now) {
    if (isAdoption(before, after)) {
      String kind = act instanceof Act.Publish ? "published" : "adopted";
      enter(caller, kind, after, now, signed(after), SheetPaths.files(after));
    } else if (act instanceof Act.Block && before.stage() == Stage.PLANNED) {
      enter(caller, "blocked", after, now, because(after.reason()), SheetPaths.gone(after));
    } else if (act instanceof Act.GiveNotice notice) {
      String details = until(after, notice.until(), notice.reason());
      enter(caller, StoppedSheets.NOTICE, after, now, details, Map.of());
    } else if (act instanceof Act.Stop stop) {
      String details = until(after, stop.until(), stop.reason());
      enter(caller, StoppedSheets.STOP, after, now, details, Map.of());
      rules.lookAtAllToday();
      tellCommittee(after, stop, now);
    }
  }

  private void enter(
      Caller caller,
      String kind,
      ProposedSheet sheet,
      Instant now,
      String details,
      Map<String, byte @Nullable []> files) {
    rules.enter(now, kind, sheet.level(), caller.id(), details, files);
  }

  private static String signed(ProposedSheet sheet) {
    return JsonMapper.shared()
        .writeValueAsString(
            new TreeMap<>(Map.of("sheet", sheet.hash(), "signatures", sheet.signatures())));
  }

  private static String because(@Nullable String reason) {
    return JsonMapper.shared().writeValueAsString(Map.of("reason", String.valueOf(reason)));
  }

  private static String until(ProposedSheet sheet, LocalDate until, String reason) {
    return JsonMapper.shared()
        .writeValueAsString(
            new TreeMap<>(
                Map.of(
                    "effectiveFrom", sheet.effectiveFrom().toString(),
                    "reason", reason,
                    "sheet", sheet.hash(),
                    "until", until.toString())));
  }

  private void tellCommittee(ProposedSheet sheet, Act.Stop stop, Instant now) {
    String text =
        "Arket for %s fra %s er standset til og med %s: %s"
            .formatted(sheet.level(), sheet.effectiveFrom(), stop.until(), stop.reason());
    new Owners(book.current().configuration().organisation())
        .members(sheet.level())
        .forEach(member -> store.tell(now, member.id(), text));
  }
}
