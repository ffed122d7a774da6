package dk.naervaer.service.portal;

import dk.naervaer.service.assessment.BookOutdated;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Tells that the rules are being swapped, and when to come again; nothing was taken. */
@ControllerAdvice
class RulesSwapped {
  private static final String SECONDS = "5";

  @ExceptionHandler(BookOutdated.class)
  void told(HttpServletResponse response) throws IOException {
    response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS);
    response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
  }
}
