package dk.naervaer.service.portal.screen;

import dk.naervaer.service.access.Caller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.server.ResponseStatusException;

/** What a page is not for whoever asks is told as a page; programs are told as a problem. */
@ControllerAdvice(basePackageClasses = ScreenProblems.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ScreenProblems {
  private final Framing framing;

  ScreenProblems(Framing framing) {
    this.framing = framing;
  }

  // Not as an error of the server's: whether it can be noted is still to be seen.
  @ExceptionHandler(exception = ResponseStatusException.class, produces = MediaType.TEXT_HTML_VALUE)
  String told(
      ResponseStatusException why,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      Caller caller,
      @Nullable Authentication who) {
    int status = why.getStatusCode().value();
    response.setStatus(status);
    model.addAttribute("status", status);
    model.addAttribute("frame", framing.frame(caller, who));
    model.addAttribute("here", framing.here(request));
    return "error";
  }
}
