package dk.naervaer.service.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import tools.jackson.databind.json.JsonMapper;

/** Says who is not let in, and why, like every other problem. */
final class SecurityProblems implements AuthenticationEntryPoint, AccessDeniedHandler {
  private final JsonMapper json;
  private final RefusalCounter counter;

  SecurityProblems(JsonMapper json, RefusalCounter counter) {
    this.json = json;
    this.counter = counter;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException {
    // Nothing was wrong with what was presented: the store could not be asked.
    if (failure instanceof AuthenticationServiceException) {
      write(response, HttpStatus.SERVICE_UNAVAILABLE, "The store cannot be asked now.");
      return;
    }
    if (failure instanceof FirstPassword) {
      write(
          response,
          HttpStatus.UNAUTHORIZED,
          "This is a first password. Log in with it on the login page, where you get your own.");
      return;
    }
    // A login that failed has been counted as that.
    if (failure instanceof InsufficientAuthenticationException) {
      counter.refused(Refusal.NOT_LOGGED_IN);
    }
    response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"naervaer\", charset=\"UTF-8\"");
    write(response, HttpStatus.UNAUTHORIZED, "Log in with the name and password of an account.");
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
      throws IOException {
    write(response, HttpStatus.FORBIDDEN, "Your role does not open this.");
  }

  private void write(HttpServletResponse response, HttpStatus status, String why)
      throws IOException {
    response.setStatus(status.value());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    json.writeValue(response.getOutputStream(), ProblemDetail.forStatusAndDetail(status, why));
  }
}
