package dk.naervaer.service.portal;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;
import org.springframework.web.util.WebUtils;

/**
 * Where somebody wanted to go who has to log in first. It is kept in the browser: who has not
 * logged in takes no room here. What comes back leads to a page of ours or nowhere.
 */
final class WantedPage implements RequestCache {
  static final String COOKIE = "naervaer-videre";

  private static final int LONGEST = 1_000;
  private static final Duration KEPT = Duration.ofMinutes(10);

  @Override
  public void saveRequest(HttpServletRequest request, HttpServletResponse response) {
    String page = page(request);
    if (isPageAsked(request) && isOurs(page)) {
      String told = Base64.getUrlEncoder().withoutPadding().encodeToString(page.getBytes(UTF_8));
      OwnCookie.of(COOKIE).keep(request, response, told, KEPT);
    }
  }

  // A part of a page is asked for by a page whose session has ended; it is no place to go to.
  private static boolean isPageAsked(HttpServletRequest request) {
    String accepted = request.getHeader(HttpHeaders.ACCEPT);
    return HttpMethod.GET.matches(request.getMethod())
        && request.getHeader("HX-Request") == null
        && accepted != null
        && accepted.contains(MediaType.TEXT_HTML_VALUE);
  }

  private static String page(HttpServletRequest request) {
    String path = request.getRequestURI().substring(request.getContextPath().length());
    String query = request.getQueryString();
    return query == null ? path : path + "?" + query;
  }

  // A browser takes // and /\ for the beginning of another host.
  private static boolean isOurs(String page) {
    return page.length() <= LONGEST
        && page.startsWith("/")
        && !page.startsWith("//")
        && page.chars().allMatch(sign -> sign > ' ' && sign < 0x7f && sign != '\\');
  }

  @Override
  public @Nullable SavedRequest getRequest(
      HttpServletRequest request, HttpServletResponse response) {
    return wanted(request).map(SimpleSavedRequest::new).orElse(null);
  }

  private static Optional<String> wanted(HttpServletRequest request) {
    Cookie told = WebUtils.getCookie(request, COOKIE);
    return Optional.ofNullable(told)
        .flatMap(cookie -> decoded(cookie.getValue()))
        .filter(WantedPage::isOurs);
  }

  private static Optional<String> decoded(String told) {
    try {
      return Optional.of(new String(Base64.getUrlDecoder().decode(told), UTF_8));
    } catch (IllegalArgumentException notOurs) {
      return Optional.empty();
    }
  }

  /** Nothing of the first request is brought back; whoever has come there is asked no more. */
  @Override
  public @Nullable HttpServletRequest getMatchingRequest(
      HttpServletRequest request, HttpServletResponse response) {
    if (wanted(request).filter(page(request)::equals).isPresent()) {
      removeRequest(request, response);
    }
    return null;
  }

  @Override
  public void removeRequest(HttpServletRequest request, HttpServletResponse response) {
    OwnCookie.of(COOKIE).drop(request, response);
  }
}
