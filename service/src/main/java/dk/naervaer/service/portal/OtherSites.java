package dk.naervaer.service.portal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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

  private final Strangers strangers;

  OtherSites(Strangers strangers) {
    this.strangers = strangers;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!ONLY_ASK.contains(request.getMethod()) && isFromElsewhere(request)) {
      strangers.refused(Refusal.OTHER_SITE);
      response.sendError(HttpStatus.FORBIDDEN.value());
    } else {
      chain.doFilter(request, response);
    }
  }

  private static boolean isFromElsewhere(HttpServletRequest request) {
    String site = request.getHeader("Sec-Fetch-Site");
    return site != null && ELSEWHERE.contains(site)
        || !hasFormToken(request) && isOther(request.getHeader(HttpHeaders.ORIGIN), request);
  }

  // The pages' forms prove by their token that they are ours; their browser calls no origin its
  // own,
  // as it is to tell nobody where it comes from.
  private static boolean hasFormToken(HttpServletRequest request) {
    String path = request.getRequestURI();
    return !path.startsWith("/api/") && !path.equals("/clock");
  }

  private static boolean isOther(@Nullable String origin, HttpServletRequest request) {
    if (origin == null) {
      return false;
    }
    try {
      String asked = new URI(origin).getAuthority();
      return asked == null || !asked.equals(request.getHeader(HttpHeaders.HOST));
    } catch (URISyntaxException noOrigin) {
      return true;
    }
  }
}
