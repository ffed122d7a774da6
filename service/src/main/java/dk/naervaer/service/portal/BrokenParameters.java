package dk.naervaer.service.portal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers a request whose parameters can't be read, such as {@code ?x=%}. Tomcat would log them as
 * they were sent, and a form's fields are about people; its error page would read them once more.
 */
final class BrokenParameters extends OncePerRequestFilter {

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      chain.doFilter(request, response);
    } catch (InvalidParameterException broken) {
      refuse(response, broken);
    } catch (ServletException wrapped) {
      if (wrapped.getCause() instanceof InvalidParameterException broken) {
        refuse(response, broken);
      } else {
        throw wrapped;
      }
    }
  }

  private static void refuse(HttpServletResponse response, InvalidParameterException broken) {
    response.resetBuffer();
    response.setStatus(broken.getErrorCode());
  }
}
