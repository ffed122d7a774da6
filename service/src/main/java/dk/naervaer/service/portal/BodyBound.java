package dk.naervaer.service.portal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Refuses a body that is longer than anybody needs, by what it says of its length, or, where it
 * says nothing, in the midst of it. The web server closes the connection of whoever is told so. It
 * bounds forms and their files itself, by the settings; those are read past this filter.
 */
final class BodyBound extends OncePerRequestFilter {
  static final long GENERAL = 1 << 20;

  /** What needs more: files with a line for each of many people. */
  static final Map<String, Long> LONGER =
      Map.of("/api/open-absences/compare", 8L << 20, "/api/liaison/receipts", 2L << 20);

  private static final HttpStatus STATUS = HttpStatus.CONTENT_TOO_LARGE;

  private final JsonMapper json;

  BodyBound(JsonMapper json) {
    this.json = json;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    long most = Optional.ofNullable(LONGER.get(request.getServletPath())).orElse(GENERAL);
    if (request.getContentLengthLong() > most) {
      refuse(response, most);
      return;
    }
    try {
      chain.doFilter(new BoundedRequest(request, most), response);
    } catch (TooLong tooLong) {
      refuse(response, tooLong.most);
    }
  }

  private void refuse(HttpServletResponse response, long most) throws IOException {
    response.resetBuffer();
    response.setStatus(STATUS.value());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    json.writeValue(response.getOutputStream(), problem(most));
  }

  private static ProblemDetail problem(long most) {
    return ProblemDetail.forStatusAndDetail(STATUS, "A body has at most " + most + " bytes here.");
  }

  /** More came than may. */
  static final class TooLong extends IOException {
    private static final long serialVersionUID = 1L;

    private final long most;

    TooLong(long most) {
      super("the body is longer than " + most + " bytes");
      this.most = most;
    }
  }

  /** Whatever reads a body for a controller and says that it could not: this is why. */
  @ControllerAdvice
  @Order(Ordered.HIGHEST_PRECEDENCE)
  static final class Told {
    @ExceptionHandler(TooLong.class)
    ResponseEntity<Object> told(TooLong tooLong) {
      return ResponseEntity.of(problem(tooLong.most)).build();
    }
  }
}
