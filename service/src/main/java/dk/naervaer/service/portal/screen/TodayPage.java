package dk.naervaer.service.portal.screen;

import dk.naervaer.service.access.Caller;
import dk.naervaer.service.access.Role;
import dk.naervaer.service.assessment.BookInForce;
import dk.naervaer.service.inbox.Deed;
import dk.naervaer.service.inbox.DeedOutcome;
import dk.naervaer.service.inbox.Inbox;
import dk.naervaer.service.inbox.ItemAction;
import dk.naervaer.service.inbox.ItemView;
import dk.naervaer.service.inbox.Sight;
import dk.naervaer.service.platform.PlatformClock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What lies before the caller, the most urgent first, and what he or she does about it. With a
 * script only the card answers; without one the page comes anew.
 */
@Controller
class TodayPage {
  /** Who has something lying before them. */
  static final Role[] READERS = {
    Role.LEADER, Role.DEPUTY, Role.HR, Role.PAYROLL, Role.LIAISON, Role.COORDINATOR
  };

  private final Inbox inbox;
  private final Sight sight;
  private final PeopleSeen people;
  private final BookInForce book;
  private final PlatformClock clock;

  TodayPage(Inbox inbox, Sight sight, PeopleSeen people, BookInForce book, PlatformClock clock) {
    this.inbox = inbox;
    this.sight = sight;
    this.people = people;
    this.book = book;
    this.clock = clock;
  }

  @GetMapping("/i-dag")
  String show(Model model, Caller caller, Locale language) {
    List<TodayItem> items = items(inbox.list(caller, false), caller, language);
    List<TodayItem> waiting = items.stream().filter(TodayItem::waits).toList();
    List<TodayItem> open = items.stream().filter(item -> !item.waits()).toList();
    model.addAttribute("now", open.stream().filter(item -> item.daysLeft() <= 0).toList());
    model.addAttribute("soon", open.stream().filter(item -> item.daysLeft() > 0).toList());
    model.addAttribute("waiting", waiting);
    words(model);
    return "i-dag";
  }

  /** Where the digest leads. */
  @GetMapping("/opgaver")
  String all() {
    return "redirect:/i-dag";
  }

  /** Where a mail about one item leads. */
  @GetMapping("/opgave/{item}")
  String one(@PathVariable UUID item, Model model, Caller caller, Locale language) {
    ItemView view = inbox.find(caller, item).orElseThrow(TodayPage::notFound);
    model.addAttribute("item", items(List.of(view), caller, language).getFirst());
    words(model);
    return "opgave";
  }

  /** Does something about an item. */
  @PostMapping("/i-dag/{item}")
  String act(
      @PathVariable UUID item,
      @RequestParam String deed,
      @RequestParam int version,
      @RequestParam ItemAction action,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate day,
      @RequestParam(required = false) @Nullable String word,
      @RequestHeader(name = "HX-Request", required = false) @Nullable String script,
      Model model,
      Caller caller,
      Locale language,
      RedirectAttributes next) {
    DeedOutcome outcome = inbox.act(caller, new Deed(deed, item, version, action, day, word));
    if (outcome instanceof DeedOutcome.Unknown) {
      throw notFound();
    }
    String told = told(outcome);
    String faultAt = (action == ItemAction.POSTPONED ? "day-" : "why-") + item;
    if (script == null) {
      next.addFlashAttribute("told", told);
      next.addFlashAttribute("faultAt", faultAt);
      return "redirect:/i-dag";
    }
    ItemView after = inbox.find(caller, item).orElseThrow(TodayPage::notFound);
    model.addAttribute("item", items(List.of(after), caller, language).getFirst());
    model.addAttribute("told", told);
    model.addAttribute("faultAt", faultAt);
    words(model);
    return "i-dag :: answered";
  }

  private static ResponseStatusException notFound() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }

  private static String told(DeedOutcome outcome) {
    return switch (outcome) {
      case DeedOutcome.Taken _ -> "today.told.taken";
      case DeedOutcome.Stale _ -> "today.told.stale";
      case DeedOutcome.Closed _ -> "today.told.closed";
      case DeedOutcome.Wrong _ -> "today.told.wrong";
      case DeedOutcome.Unknown _ -> throw new IllegalArgumentException("not known to the caller");
    };
  }

  private void words(Model model) {
    model.addAttribute("reasons", ItemAction.REASONS);
    model.addAttribute("receivers", ItemAction.RECEIVERS);
    model.addAttribute("tomorrow", clock.today().plusDays(1));
  }

  private List<TodayItem> items(List<ItemView> views, Caller caller, Locale language) {
    LocalDate today = clock.today();
    Names names = new Names(book.current().configuration(), language);
    Set<String> led = sight.employmentsLedBy(caller);
    return views.stream()
        .map(view -> TodayItem.of(view, page(view.employmentId(), led), names, today))
        .sorted(Comparator.comparing(TodayItem::dueOn).thenComparing(TodayItem::id))
        .toList();
  }

  private @Nullable String page(@Nullable String employmentId, Set<String> led) {
    return employmentId != null && led.contains(employmentId)
        ? people.referenceOf(employmentId)
        : null;
  }
}
