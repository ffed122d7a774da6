package dk.naervaer.service.portal.screen;

import dk.naervaer.service.platform.CopenhagenTime;
import dk.naervaer.service.portal.KnownSessions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where somebody is logged in: each sees and ends his or her own. */
@Controller
class SessionsPage {
  private static final String BACK = "redirect:/sessioner";

  private final KnownSessions sessions;

  SessionsPage(KnownSessions sessions) {
    this.sessions = sessions;
  }

  @GetMapping("/sessioner")
  String show(Model model, Authentication who, HttpServletRequest request) {
    List<KnownSessions.Shown> own = sessions.of(who, here(request));
    model.addAttribute("sessions", own);
    model.addAttribute("others", own.stream().filter(one -> !one.here()).count());
    model.addAttribute("zone", CopenhagenTime.ZONE);
    return "sessioner";
  }

  @PostMapping("/sessioner/slut")
  String end(@RequestParam UUID id, Authentication who, RedirectAttributes next) {
    if (!sessions.end(who, id)) {
      throw CasePage.notFound();
    }
    next.addFlashAttribute("told", "one");
    return BACK;
  }

  @PostMapping("/sessioner/andre")
  String endOthers(Authentication who, HttpServletRequest request, RedirectAttributes next) {
    sessions.endOthers(who, here(request));
    next.addFlashAttribute("told", "others");
    return BACK;
  }

  private static @Nullable String here(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session == null ? null : session.getId();
  }
}
