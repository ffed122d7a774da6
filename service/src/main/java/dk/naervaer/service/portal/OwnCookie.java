package dk.naervaer.service.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** A cookie that no script reads and no other site's form sends. */
record OwnCookie(String name) {

  static OwnCookie of(String name) {
    return new OwnCookie(name);
  }

  void keep(HttpServletRequest request, HttpServletResponse response, String value, Duration kept) {
    response.addHeader(
        HttpHeaders.SET_COOKIE,
        ResponseCookie.from(name, value)
            .httpOnly(true)
            .sameSite("Lax")
            .secure(request.isSecure())
            .path("/")
            .maxAge(kept)
            .build()
            .toString());
  }

  void drop(HttpServletRequest request, HttpServletResponse response) {
    keep(request, response, "", Duration.ZERO);
  }
}
