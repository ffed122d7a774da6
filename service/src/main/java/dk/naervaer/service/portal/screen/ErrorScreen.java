package dk.naervaer.service.portal.screen;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/** What a person sees when something went wrong; programs are told as a problem. */
@Controller
class ErrorScreen {
  @RequestMapping(path = "/error", produces = MediaType.TEXT_HTML_VALUE)
  String show(HttpServletRequest request, Model model) {
    model.addAttribute("status", request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE));
    return "error";
  }
}
