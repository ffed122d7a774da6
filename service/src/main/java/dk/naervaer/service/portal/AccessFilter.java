package dk.naervaer.service.portal;

import dk.naervaer.service.access.Seen;
import dk.naervaer.service.accesslog.Access;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Logs who was told what about whom, or was refused it, before the answer leaves: what can't be
 * logged isn't told. An answer is held back until its entry is on disk.
 */
final class AccessFilter extends OncePerRequestFilter {
  private static final String EXPORT = "eksport";
  private static final String TRIED = AccessFilter.class.getName() + ".tried";

  /** Asked by POST so that no person stands in an address; nothing is changed by asking. */
  private static final Set<String> ONLY_LOOKS =
      Set.of(
          "/adgang",
          "/indsigt",
          "/tilbageholdt/afvist/se",
          "/tilbageholdt/se",
          "/api/access/about",
          "/api/held",
          "/api/open-absences/compare",
          "/api/records/show",
          "/api/talks/sequence",
          "/api/why-not-yet");

  private final AccessNotes notes;

  AccessFilter(AccessNotes notes) {
    this.notes = notes;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String path = request.getRequestURI();
    return path.startsWith(PageParts.OWN)
        || path.startsWith(PageParts.OTHERS)
        || path.startsWith("/actuator/")
        || path.equals("/clock");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    ContentCachingResponseWrapper held = new ContentCachingResponseWrapper(response);
    Seen.listen();
    SortedSet<String> about;
    try {
      chain.doFilter(request, held);
    } finally {
      about = Seen.end();
    }
    if (isNoted(request, held.getStatus(), List.copyOf(about))) {
      held.copyBodyToResponse();
    } else if (!response.isCommitted()) {
      // Its type too: what tells of the failure has another one.
      held.reset();
      response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
    }
  }

  /** Some of what was asked for is not there for the caller, though the whole is answered. */
  static void triedWhatIsNotThere(HttpServletRequest request) {
    request.setAttribute(TRIED, Boolean.TRUE);
  }

  private boolean isNoted(HttpServletRequest request, int status, List<String> about) {
    if (request.getAttribute(TRIED) != null
        && !notes.isRefusalNoted(request, Refusal.NOT_THERE, List.of())) {
      return false;
    }
    if (status == HttpStatus.FORBIDDEN.value()) {
      return notes.isRefusalNoted(request, Refusal.ROLE, about);
    }
    // An address that leads nowhere refuses nothing; one that was reached does.
    if (status == HttpStatus.NOT_FOUND.value() && AccessNotes.pattern(request) != null) {
      return notes.isRefusalNoted(request, Refusal.NOT_THERE, about);
    }
    return about.isEmpty() || notes.isNoted(request, kind(request), about);
  }

  private static Access.Kind kind(HttpServletRequest request) {
    String pattern = String.valueOf(AccessNotes.pattern(request));
    if (pattern.contains(EXPORT) || pattern.contains("export")) {
      return Access.Kind.EXPORTED;
    }
    boolean looks =
        HttpMethod.GET.matches(request.getMethod())
            || HttpMethod.HEAD.matches(request.getMethod())
            || ONLY_LOOKS.contains(pattern);
    return looks ? Access.Kind.SAW : Access.Kind.CHANGED;
  }
}
