package dk.naervaer.rules.sheet;

import dk.naervaer.rules.fault.Fault;
import dk.naervaer.rules.fault.Faults;
import java.util.List;

/** Checks each sheet against the sheets it inherits from. */
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
}
