package dk.naervaer.service.portal;

import dk.naervaer.service.platform.Turns;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/**
 * Answers while the database cannot be asked, in time or at all, and whoever had no turn for what
 * reckons long: come again. Whether anything was done when the database broke off is not known, so
 * nothing is said of it. Health tells of the database; a page of log for each request would fill
 * the disk.
 */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ComeAgain {
  private static final String SOON = "5";

  @ExceptionHandler({
    Turns.NoTurn.class,
    DataAccessResourceFailureException.class,
    CannotCreateTransactionException.class
  })
  void told(HttpServletResponse response) throws IOException {
    response.setHeader(HttpHeaders.RETRY_AFTER, SOON);
    response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
  }
}
