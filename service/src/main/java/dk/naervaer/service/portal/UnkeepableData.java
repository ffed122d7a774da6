package dk.naervaer.service.portal;

import dk.naervaer.service.platform.sql.BadData;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.DateTimeException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/**
 * Answers what no database keeps and no calendar holds, such as a letter of no value or a day a
 * million years away: it is the sender's fault, and not logged as it was sent.
 */
@ControllerAdvice
class UnkeepableData {
  @ExceptionHandler(DataIntegrityViolationException.class)
  void told(DataIntegrityViolationException refused, HttpServletResponse response)
      throws IOException {
    if (BadData.isCauseOf(refused)) {
      response.sendError(HttpServletResponse.SC_BAD_REQUEST);
    } else {
      throw refused;
    }
  }

  @ExceptionHandler(DateTimeException.class)
  void told(HttpServletResponse response) throws IOException {
    response.sendError(HttpServletResponse.SC_BAD_REQUEST);
  }
}
