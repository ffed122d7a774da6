package dk.naervaer.rules.sheet;

import dk.naervaer.rules.fault.Fault;
import dk.naervaer.rules.fault.Faults;
import dk.naervaer.rules.fault.NearestWord;
import java.util.List;
import java.util.Set;

/** Checks each sheet against the dictionary and against the sheets it inherits from. */
final class SheetCheck {
  private final SheetTree tree;
  private final List<SheetDraft> drafts;
  private final SheetContext context;
  private final Faults faults = new Faults();

  private SheetCheck(SheetTree tree, List<SheetDraft> drafts, SheetContext context) {
    this.tree = tree;
    this.drafts = drafts;
    this.context = context;
  }

  static List<Fault> of(SheetTree tree, List<SheetDraft> drafts, SheetContext context) {
    SheetCheck check = new SheetCheck(tree, drafts, context);
    drafts.forEach(check::check);
    return check.faults.list();
  }

  private void check(SheetDraft draft) {
    FilePlace place = new FilePlace(draft.file(), null, faults);
    Set<String> actions = context.actions();
    if (actions != null) {
      draft.sheet().lines().forEach(line -> checkAction(line, actions, place));
    }
    context
        .chainOf(draft.sheet().level())
        .ifPresent(
            chain -> {
              InheritedCheck inherited = new InheritedCheck(tree, draft.sheet(), chain, place);
              inherited.check(everyoneWhole(chain));
              LawCheck.check(drafts, draft.sheet(), place);
            });
  }

  /** Whether no row is missing above: then what seems not to be inherited really isn't. */
  private boolean everyoneWhole(List<String> chain) {
    return drafts.stream()
        .filter(
            draft ->
                chain.contains(draft.sheet().level())
                    || draft.sheet().level().equals(Sheet.STATUTORY))
        .allMatch(SheetDraft::whole);
  }

  private static void checkAction(SheetLine line, Set<String> actions, FilePlace place) {
    SheetRow row = line.row();
    if (row == null || actions.contains(row.action())) {
      return;
    }
    place
        .line(line.line())
        .error(
            "R106",
            Column.ACTION,
            row.action(),
            "Handlingen står ikke i ordbogen. Ret ordet, eller tilføj det i ordbog.yaml."
                + NearestWord.danish(row.action(), actions),
            "The action is not in the dictionary. Mend the word or add it to ordbog.yaml."
                + NearestWord.english(row.action(), actions));
  }
}
