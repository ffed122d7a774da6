package dk.naervaer.service.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.web.util.WebUtils;

/**
 * The token in every form. Whoever has a session has it there, and no other is taken. Nobody in
 * particular, who sees the login's form alone, and whoever proves each request by itself have it in
 * a cookie, so that asking takes no room here. Whoever could plant that cookie could as well plant
 * a session begun elsewhere, with its token: it is no weaker.
 */
final class FormTokens implements CsrfTokenRepository {
  static final String COOKIE = "naervaer-formular";

  private final HttpSessionCsrfTokenRepository inSession = new HttpSessionCsrfTokenRepository();
  private final CookieCsrfTokenRepository inBrowser = new CookieCsrfTokenRepository();

  FormTokens() {
    inBrowser.setCookieName(COOKIE);
    inBrowser.setCookiePath("/");
    inBrowser.setCookieCustomizer(cookie -> cookie.httpOnly(true).sameSite("Lax"));
  }

  @Override
  public CsrfToken generateToken(HttpServletRequest request) {
    return inSession.generateToken(request);
  }

  @Override
  public void saveToken(
      @Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
    if (!hasSession(request)) {
      inBrowser.saveToken(token, request, response);
      return;
    }
    inSession.saveToken(token, request, response);
    if (WebUtils.getCookie(request, COOKIE) != null) {
      OwnCookie.of(COOKIE).drop(request, response);
    }
  }

  @Override
  public @Nullable CsrfToken loadToken(HttpServletRequest request) {
    return hasSession(request) ? inSession.loadToken(request) : inBrowser.loadToken(request);
  }

  private static boolean hasSession(HttpServletRequest request) {
    return request.getSession(false) != null;
  }
}
