package dk.naervaer.rules.sheet;

import dk.naervaer.rules.fault.Fault;
import dk.naervaer.rules.fault.Faults;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Checks each sheet against the sheets it inherits from. */
final class SheetCheck {
  private final SheetTree tree;
  private final SheetContext context;
  private final FloorCheck floors;
  private final Set<String> levelsWithErrors = new HashSet<>();
  private final Faults faults = new Faults();

  private SheetCheck(SheetTree tree, SheetContext context) {
    this.tree = tree;
    this.context = context;
    this.floors = new FloorCheck(tree, context.limits());
  }

  static List<Fault> of(SheetTree tree, List<SheetDraft> drafts, SheetContext context) {
    SheetCheck check = new SheetCheck(tree, context);
    for (SheetDraft draft : drafts) {
      if (!draft.whole()) {
        check.levelsWithErrors.add(draft.sheet().level());
      }
    }
    drafts.forEach(check::check);
    return check.faults.list();
  }

  private void check(SheetDraft draft) {
    FilePlace place = new FilePlace(draft.file(), null, faults);
    floors.check(draft.sheet(), place);
    BoundsCheck.check(draft.sheet(), context.limits(), place);
    context
        .chainOf(draft.sheet().level())
        .filter(this::isWhole)
        .ifPresent(
            chain ->
                new InheritedCheck(tree, draft.sheet(), chain, context.limits(), place).check());
  }

  /** Whether no row is missing above: then what seems not to be inherited really isn't. */
  private boolean isWhole(List<String> chain) {
    return !levelsWithErrors.contains(Sheet.STATUTORY)
        && chain.stream().noneMatch(levelsWithErrors::contains);
  }
}
