package dk.naervaer.rules.second;

import dk.naervaer.rules.facts.Absence;
import dk.naervaer.rules.facts.EmploymentHistory;
import dk.naervaer.rules.settings.Thresholds;
import dk.naervaer.rules.sheet.Sheet;
import dk.naervaer.rules.sheet.SheetLine;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** Makes a world smaller, greedily, as long as something holds of it. */
record Shrink(Predicate<World> holds) {

  World smallest(World world) {
    World now = world;
    while (true) {
      World next = now;
      for (World smaller : smaller(now)) {
        if (holds.test(smaller)) {
          next = smaller;
          break;
        }
      }
      if (next == now) {
        return now;
      }
      now = next;
    }
  }

  private static List<World> smaller(World world) {
    List<World> all = new ArrayList<>(rules(world));
    EmploymentHistory h = world.history();
    without(h.absences()).forEach(some -> all.add(world.with(absences(h, some))));
    without(h.talks())
        .forEach(
            some ->
                all.add(
                    world.with(
                        new EmploymentHistory(
                            "E", "E-1", h.versions(), h.absences(), some, h.answers()))));
    without(h.answers())
        .forEach(
            some ->
                all.add(
                    world.with(
                        new EmploymentHistory(
                            "E", "E-1", h.versions(), h.absences(), h.talks(), some))));
    if (h.versions().size() > 1) {
      without(h.versions())
          .forEach(
              some ->
                  all.add(
                      world.with(
                          new EmploymentHistory(
                              "E", "E-1", some, h.absences(), h.talks(), h.answers()))));
    }
    each(h.absences(), Shrink::withoutDegrees)
        .forEach(some -> all.add(world.with(absences(h, some))));
    return all;
  }

  private static List<World> rules(World world) {
    RuleSettings s = world.settings();
    List<World> all = new ArrayList<>();
    List<List<Sheet>> sheets = new ArrayList<>(without(s.sheets()));
    for (Sheet sheet : s.sheets()) {
      for (List<SheetLine> lines : without(sheet.lines())) {
        List<Sheet> changed = new ArrayList<>(s.sheets());
        changed.set(
            changed.indexOf(sheet),
            new Sheet(
                sheet.level(), sheet.effectiveFrom(), sheet.runningCases(), lines, "" + lines));
        sheets.add(changed);
      }
    }
    sheets.forEach(
        some ->
            all.add(world.with(new RuleSettings(some, s.thresholds(), s.actions(), s.units()))));
    if (!s.thresholds().equals(Thresholds.shipped())) {
      all.add(
          world.with(new RuleSettings(s.sheets(), Thresholds.shipped(), s.actions(), s.units())));
    }
    return all;
  }

  private static EmploymentHistory absences(EmploymentHistory h, List<Absence> some) {
    return new EmploymentHistory("E", "E-1", h.versions(), some, h.talks(), h.answers());
  }

  private static Absence withoutDegrees(Absence absence) {
    return new Absence(
        absence.id(), absence.firstDay(), absence.lastDay(), absence.kind(), List.of());
  }

  private static <T> List<List<T>> each(List<T> all, Function<T, T> change) {
    List<List<T>> lists = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      T changed = change.apply(all.get(i));
      if (!changed.equals(all.get(i))) {
        List<T> list = new ArrayList<>(all);
        list.set(i, changed);
        lists.add(list);
      }
    }
    return lists;
  }

  /** The lists with one left out; halves first would be quicker, but these are short. */
  private static <T> List<List<T>> without(List<T> all) {
    List<List<T>> lists = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      List<T> list = new ArrayList<>(all);
      list.remove(i);
      lists.add(list);
    }
    return lists;
  }
}
