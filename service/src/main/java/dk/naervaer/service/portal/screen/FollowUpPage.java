package dk.naervaer.service.portal.screen;

import dk.naervaer.events.EmploymentMessage;
import dk.naervaer.service.access.Caller;
import dk.naervaer.service.access.Role;
import dk.naervaer.service.assessment.BookInForce;
import dk.naervaer.service.casefile.OpenAbsence;
import dk.naervaer.service.inbox.OpenEnds;
import dk.naervaer.service.inbox.OverdueItems;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What waits longer than it should: items past their day per unit, and absences without an end. */
@Controller
class FollowUpPage {
  private final OverdueItems overdue;
  private final OpenEnds openEnds;
  private final PeopleSeen people;
  private final BookInForce book;

  FollowUpPage(OverdueItems overdue, OpenEnds openEnds, PeopleSeen people, BookInForce book) {
    this.overdue = overdue;
    this.openEnds = openEnds;
    this.people = people;
    this.book = book;
  }

  /** Items past their day in a unit. */
  record Late(String workUnit, long items, LocalDate oldest, long passedOn) {}

  /** An absence that has no end. */
  record Open(String name, String workUnit, LocalDate firstDay, @Nullable LocalDate backOn) {
    @Override
    public String toString() {
      return "Open[…]";
    }
  }

  @GetMapping("/opfoelgning")
  String show(Model model, Caller caller, Locale language) {
    Gate.open(caller, Role.COORDINATOR, Role.HR, Role.PAYROLL);
    Names names = new Names(book.current().configuration(), language);
    List<Late> late =
        overdue.of(caller).stream()
            .map(
                one ->
                    new Late(
                        names.workUnit(one.workUnit()), one.items(), one.oldest(), one.passedOn()))
            .toList();
    model.addAttribute("late", late);
    model.addAttribute("lateCount", late.stream().mapToLong(Late::items).sum());
    model.addAttribute("followsItems", caller.isAny(Role.COORDINATOR, Role.HR));
    boolean followsEnds = caller.isAny(Role.COORDINATOR, Role.PAYROLL);
    model.addAttribute("followsEnds", followsEnds);
    if (followsEnds) {
      OpenEnds.Ends ends = openEnds.of(caller);
      model.addAttribute("ends", open(ends.missing(), names));
      model.addAttribute("open", open(ends.suspicious(), names));
    }
    return "opfoelgning";
  }

  private List<Open> open(List<OpenAbsence> absences, Names names) {
    Map<String, EmploymentMessage> told =
        people.employments(absences.stream().map(OpenAbsence::employeeId).toList());
    return absences.stream()
        .map(
            one ->
                new Open(
                    Names.person(told.get(one.employmentId()), one.employeeId()),
                    names.workUnit(one.workUnit()),
                    one.firstDay(),
                    one.backOn()))
        .toList();
  }
}
