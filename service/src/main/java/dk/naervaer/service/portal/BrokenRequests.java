package dk.naervaer.service.portal;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.http.HttpHeaders;
import org.springframework.util.StringUtils;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers a request that can't be read: a parameter such as {@code ?x=%}, an address such as {@code
 * /kalender/a;%}. Tomcat would log them as they were sent, and they can be about people or hold a
 * calendar's secret; its error page would read them once more. Likewise one for the state of
 * operation that accepts an answer in a form without a name.
 */
final class BrokenRequests extends OncePerRequestFilter {

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!isReadable(request.getRequestURI())) {
      refuse(response, HttpServletResponse.SC_BAD_REQUEST);
      return;
    }
    if (request.getServletPath().startsWith("/actuator/") && acceptsWhatHasNoName(request)) {
      refuse(response, HttpServletResponse.SC_NOT_ACCEPTABLE);
      return;
    }
    try {
      chain.doFilter(request, response);
    } catch (InvalidParameterException broken) {
      refuse(response, broken.getErrorCode());
    } catch (ServletException wrapped) {
      if (wrapped.getCause() instanceof InvalidParameterException broken) {
        refuse(response, broken.getErrorCode());
      } else {
        throw wrapped;
      }
    }
  }

  /** The page that tells of an error reads them too. */
  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }

  // Spring looks for the name of each of the forms that are accepted, also where there is none.
  private static boolean acceptsWhatHasNoName(HttpServletRequest request) {
    return Collections.list(request.getHeaders(HttpHeaders.ACCEPT)).stream()
        .flatMap(forms -> Arrays.stream(forms.split(",", -1)))
        .anyMatch(String::isBlank);
  }

  // Tomcat reads the path itself and leaves what follows a semicolon to Spring, which throws.
  private static boolean isReadable(String address) {
    try {
      StringUtils.uriDecode(address, UTF_8);
      return true;
    } catch (IllegalArgumentException broken) {
      return false;
    }
  }

  // Whoever broke off in the midst of a form is told by nobody.
  private static void refuse(HttpServletResponse response, int status) {
    if (response.isCommitted()) {
      return;
    }
    response.resetBuffer();
    response.setStatus(status);
  }
}
