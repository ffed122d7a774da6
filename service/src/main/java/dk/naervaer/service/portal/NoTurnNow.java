package dk.naervaer.service.portal;

import dk.naervaer.service.platform.Turns;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Answers whoever had no turn for what reckons long: nothing was done, come again. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class NoTurnNow {
  private static final String SOON = "5";

  @ExceptionHandler(Turns.NoTurn.class)
  void told(HttpServletResponse response) throws IOException {
    response.setHeader(HttpHeaders.RETRY_AFTER, SOON);
    response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
  }
}
