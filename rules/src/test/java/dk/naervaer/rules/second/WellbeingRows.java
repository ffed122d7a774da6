package dk.naervaer.rules.second;

import dk.naervaer.rules.facts.Talk;
import dk.naervaer.rules.settings.Action;
import dk.naervaer.rules.sheet.Group;
import dk.naervaer.rules.sheet.SheetRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The wellbeing talks wanted after one spell (rule 9, decision 1). */
record WellbeingRows(Person person, List<Course> spells, Course spell, Course contactCase) {

  static List<SecondRow> of(Person person) {
    List<Course> spells = person.spells();
    List<SecondRow> wanted = new ArrayList<>();
    for (Course spell : spells) {
      boolean isOver = spell.last().isBefore(person.away().horizon());
      if (isOver && !person.isSealed(spell.last())) {
        Course contactCase = person.caseHolding(spell.first());
        wanted.addAll(new WellbeingRows(person, spells, spell, contactCase).wanted());
      }
    }
    return wanted;
  }

  private List<SecondRow> wanted() {
    List<SecondRow> wanted = new ArrayList<>();
    Optional<LocalDate> due = firstDayBack();
    for (RowInForce inForce : person.rows(contactCase.first(), contactCase.last())) {
      SheetRow row = inForce.row();
      if (Crossings.isWellbeing(row.measure()) && due.isPresent() && isWanted(row, due.get())) {
        boolean limit = person.action(row).kind() == Action.Kind.LIMIT;
        wanted.add(new SecondRow(inForce, 1, spell.first(), due.get(), due.get(), limit));
      }
    }
    return wanted;
  }

  /** The first working day that is not spent away with anything that gives contact. */
  private Optional<LocalDate> firstDayBack() {
    UnitDays calendar = person.calendar(contactCase.first());
    LocalDate horizon = person.away().horizon();
    for (LocalDate day = spell.last().plusDays(1); day.isBefore(horizon); day = day.plusDays(1)) {
      if (calendar.works(day) && !person.away().contactOn(day)) {
        return Optional.of(day);
      }
    }
    return Optional.empty();
  }

  private boolean isWanted(SheetRow row, LocalDate due) {
    return new Crossings(spells, person.away()).crosses(row, spell)
        && person.isEmployedOn(due)
        && isForThisPerson(row)
        && person.isCovered(row, spell.last())
        && !isMet(row)
        && !isQuiet(row, due);
  }

  private boolean isForThisPerson(SheetRow row) {
    Answers answers = Answers.in(contactCase, person);
    boolean inGroup =
        row.group() == Group.EXPECTED_LONG
            ? answers.expectedLong(spell.last())
                || answers.isOpened(person.action(row), spell.last())
            : person.isIn(row.group(), spell.last());
    return inGroup && !answers.isClosed(person.action(row));
  }

  private boolean isMet(SheetRow row) {
    return talks(row).stream().anyMatch(talk -> talk.heldOn().isAfter(spell.last()));
  }

  /** A talk held by the spell's last day, and due so soon after it. */
  private boolean isQuiet(SheetRow row, LocalDate due) {
    int days = person.settings().thresholds().wellbeingQuietDays().on(person.today());
    return days > 0
        && talks(row).stream()
            .map(Talk::heldOn)
            .filter(held -> !held.isAfter(spell.last()))
            .anyMatch(held -> !due.isAfter(held.plusDays(days)));
  }

  /** Talks of a kind that fulfils the action, or of its own word where it names none. */
  private List<Talk> talks(SheetRow row) {
    Action action = person.action(row);
    return person.history().talks().stream()
        .filter(
            talk ->
                action.satisfiedBy().isEmpty()
                    ? talk.kind().equals(action.word())
                    : action.satisfiedBy().contains(talk.kind()))
        .toList();
  }
}
