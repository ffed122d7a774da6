package dk.naervaer.service.portal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Objects;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what another site's page lets a browser send that changes anything: a browser that was
 * asked for a password once sends it along with whatever page asks. Programs tell of no site.
 */
final class OtherSites extends OncePerRequestFilter {
  private static final Set<String> ONLY_ASK = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
  private static final Set<String> ELSEWHERE = Set.of("cross-site", "same-site");

  private final RefusalCounter counter;
  private final boolean byOrigin;

  /**
   * A filter.
   *
   * @param byOrigin whether to look at the origin too, as old browsers tell no more: not for pages,
   *     whose forms prove by a token that they are ours, and which let a browser tell nobody where
   *     it comes from, not even us
   */
  OtherSites(RefusalCounter counter, boolean byOrigin) {
    this.counter = counter;
    this.byOrigin = byOrigin;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!ONLY_ASK.contains(request.getMethod()) && isFromElsewhere(request)) {
      counter.refused(Refusal.OTHER_SITE);
      response.sendError(HttpStatus.FORBIDDEN.value());
    } else {
      chain.doFilter(request, response);
    }
  }

  private boolean isFromElsewhere(HttpServletRequest request) {
    String site = request.getHeader("Sec-Fetch-Site");
    String origin = request.getHeader(HttpHeaders.ORIGIN);
    return site != null && ELSEWHERE.contains(site)
        || byOrigin && origin != null && !isOwn(origin, request);
  }

  private static boolean isOwn(String origin, HttpServletRequest request) {
    try {
      return Objects.equals(new URI(origin).getAuthority(), request.getHeader(HttpHeaders.HOST));
    } catch (URISyntaxException noOrigin) {
      return false;
    }
  }
}
