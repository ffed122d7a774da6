package dk.naervaer.service.portal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session that has lasted too long, however busily it is used; one that lies idle ends
 * earlier.
 */
final class SessionEnd extends OncePerRequestFilter {
  private final long longest;

  SessionEnd(Duration longest) {
    this.longest = longest.toMillis();
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    HttpSession session = request.getSession(false);
    if (session != null && session.getLastAccessedTime() - session.getCreationTime() > longest) {
      session.invalidate();
    }
    chain.doFilter(request, response);
  }
}
