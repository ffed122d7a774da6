package dk.naervaer.service.portal.screen;

import dk.naervaer.service.access.Caller;
import dk.naervaer.service.access.Role;
import dk.naervaer.service.intake.DrivenClock;
import dk.naervaer.service.platform.PlatformClock;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.switchuser.SwitchUserFilter;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Puts the frame around every page. */
@ControllerAdvice(basePackageClasses = Framing.class)
class Framing {
  private final PlatformClock clock;
  private final DrivenClock driven;

  Framing(PlatformClock clock, DrivenClock driven) {
    this.clock = clock;
    this.driven = driven;
  }

  @ModelAttribute("frame")
  Frame frame(Caller caller, @Nullable Authentication who) {
    return new Frame(
        caller.name(), places(caller), clock.today(), driven.isSimulated(), isPlaying(who));
  }

  /** The address asked for, so that the menu can tell where the reader is. */
  @ModelAttribute("here")
  String here(HttpServletRequest request) {
    return request.getRequestURI();
  }

  private static List<Frame.Place> places(Caller caller) {
    List<Frame.Place> places = new ArrayList<>();
    if (caller.isAny(TodayPage.READERS)) {
      places.add(new Frame.Place("/i-dag", "place.today"));
    }
    if (caller.isAny(Role.LIAISON)) {
      places.add(new Frame.Place("/fastholdelse", "place.queue"));
    }
    if (caller.isAny(Role.LEADER, Role.DEPUTY)) {
      places.add(new Frame.Place("/hold", "place.team"));
    }
    if (caller.isAny(Role.LEADER)) {
      places.add(new Frame.Place("/stedfortraeder", "place.stand-in"));
    }
    if (caller.isAny(Role.COORDINATOR)) {
      places.add(new Frame.Place("/", "place.municipality"));
    }
    if (caller.isOfAll(Role.COORDINATOR)) {
      places.add(new Frame.Place("/tilbageholdt", "place.held"));
      places.add(new Frame.Place("/graenser", "place.thresholds"));
      places.add(new Frame.Place("/kontakter", "place.contacts"));
    }
    if (caller.isAny(Role.COORDINATOR, Role.HR, Role.PAYROLL)) {
      places.add(new Frame.Place("/opfoelgning", "place.follow-up"));
    }
    if (caller.isOfAll(Role.DATA_PROTECTION)) {
      places.add(new Frame.Place("/databeskyttelse", "place.data-protection"));
    }
    if (caller.isOfAll(Role.OPERATOR)) {
      places.add(new Frame.Place("/drift", "place.operation"));
    }
    if (caller.isAny(TodayPage.READERS)) {
      places.add(new Frame.Place("/post", "place.post"));
    }
    if (caller.isAny(LetterPages.READERS)) {
      places.add(new Frame.Place("/breve", "place.letters"));
    }
    if (caller.isAny(HeldDataPages.READERS)) {
      places.add(new Frame.Place("/indsigt", "place.insight"));
    }
    if (caller.isOfAll(Role.COORDINATOR)) {
      places.add(new Frame.Place("/tekster", "place.texts"));
    }
    if (caller.isAny(Role.EMPLOYEE)) {
      places.add(new Frame.Place("/om-mig", "about.title"));
      places.add(new Frame.Place("/sygemelding", "calling.title"));
    } else if (!caller.grants().isEmpty()) {
      places.add(new Frame.Place("/skabeloner", "place.documents"));
    }
    if (caller.isAny(SheetAffairs.READERS)) {
      places.add(new Frame.Place("/ark", "place.sheets"));
    }
    if (caller.isOfAll(Role.DATA_PROTECTION)) {
      places.add(new Frame.Place("/adgang", "place.access"));
    }
    if (!RulesPage.reached(caller).isEmpty()) {
      places.add(new Frame.Place("/regler", "place.rules"));
    }
    return places;
  }

  private static boolean isPlaying(@Nullable Authentication who) {
    return who != null
        && who.getAuthorities().stream()
            .anyMatch(
                authority ->
                    SwitchUserFilter.ROLE_PREVIOUS_ADMINISTRATOR.equals(authority.getAuthority()));
  }
}
