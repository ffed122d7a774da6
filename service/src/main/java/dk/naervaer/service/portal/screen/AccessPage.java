package dk.naervaer.service.portal.screen;

import dk.naervaer.service.access.Caller;
import dk.naervaer.service.access.Role;
import dk.naervaer.service.access.Seen;
import dk.naervaer.service.accesslog.Access;
import dk.naervaer.service.accesslog.AccessEntry;
import dk.naervaer.service.accesslog.AccessLog;
import dk.naervaer.service.accesslog.AccessQuery;
import dk.naervaer.service.accesslog.AccessSample;
import dk.naervaer.service.accesslog.AccessSamples;
import dk.naervaer.service.platform.CopenhagenTime;
import dk.naervaer.service.platform.PlainId;
import dk.naervaer.service.platform.PlatformClock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The access log for the data-protection officer: last month's sample, and a search. */
@Controller
class AccessPage {
  private static final int A_WEEK = 7;

  private final AccessLog log;
  private final AccessSamples samples;
  private final PlatformClock clock;

  AccessPage(AccessLog log, AccessSamples samples, PlatformClock clock) {
    this.log = log;
    this.samples = samples;
    this.clock = clock;
  }

  @GetMapping("/adgang")
  String show(
      Model model,
      Caller caller,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate from,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate until,
      @RequestParam(defaultValue = "") String person,
      @RequestParam(defaultValue = "") String kind) {
    officer(caller);
    LocalDate last = until == null ? clock.today() : until;
    LocalDate first = from == null ? last.minusDays(A_WEEK) : from;
    model.addAttribute("from", first);
    model.addAttribute("until", last);
    model.addAttribute("person", person);
    Access.Kind asked = Access.Kind.named(kind).orElse(null);
    model.addAttribute("kind", asked);
    model.addAttribute("kinds", Access.Kind.values());
    model.addAttribute(
        "entries", seen(log.search(AccessQuery.between(first, last, person, null).of(asked))));
    model.addAttribute("most", AccessQuery.MOST);
    model.addAttribute("faults", log.newestFaults());
    model.addAttribute("zone", CopenhagenTime.ZONE);
    YearMonth month = YearMonth.from(clock.today()).minusMonths(1);
    Optional<AccessSample> sample = samples.of(month.atDay(1));
    model.addAttribute("month", month.atDay(1));
    model.addAttribute("sample", sample.orElse(null));
    model.addAttribute("sampled", sample.map(samples::entries).map(AccessPage::seen).orElse(null));
    return "adgang";
  }

  /** Reading that somebody was looked up is itself reading about that person. */
  private static List<AccessEntry> seen(List<AccessEntry> entries) {
    entries.forEach(entry -> entry.access().about().forEach(Seen::employee));
    return entries;
  }

  /** Searches for one employee; the number stands in no address. */
  @PostMapping("/adgang")
  String about(Model model, Caller caller, @RequestParam String about) {
    officer(caller);
    if (!PlainId.isOne(about.strip())) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
    Seen.employee(about.strip());
    String page = show(model, caller, clock.today().minusYears(1), clock.today(), "", "");
    model.addAttribute("about", about.strip());
    model.addAttribute(
        "entries",
        seen(
            log.search(
                AccessQuery.between(
                    clock.today().minusYears(1), clock.today(), null, about.strip()))));
    return page;
  }

  /** Signs last month's sample. */
  @PostMapping("/adgang/stikproeve")
  String sign(Caller caller, @RequestParam String verdict) {
    officer(caller);
    if (AccessSamples.VERDICTS.contains(verdict)) {
      samples.sign(YearMonth.from(clock.today()).minusMonths(1).atDay(1), caller.id(), verdict);
    }
    return "redirect:/adgang";
  }

  private static void officer(Caller caller) {
    if (!caller.isOfAll(Role.DATA_PROTECTION)) {
      throw SheetAffairs.notFound();
    }
  }
}
