package dk.naervaer.service.portal;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * What is left when something went wrong where nobody answered for it: the status, and nothing of
 * what happened, which stands in the log.
 */
@Controller
class ErrorPage implements ErrorController {

  @RequestMapping("/error")
  ResponseEntity<Object> error(HttpServletRequest request) {
    Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    HttpStatus status =
        code instanceof Integer number ? HttpStatus.resolve(number) : HttpStatus.NOT_FOUND;
    HttpStatus known = status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
    return Problems.of(known, told(known));
  }

  private static String told(HttpStatus status) {
    if (status == HttpStatus.SERVICE_UNAVAILABLE) {
      return "It is busy, or the store cannot be asked now. Look whether it was done, and try again"
          + " soon.";
    }
    return status.is5xxServerError()
        ? "Something went wrong here. Try again; if it goes on, tell the operator when it was."
        : status.getReasonPhrase() + ".";
  }
}
