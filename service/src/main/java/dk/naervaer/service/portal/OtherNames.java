package dk.naervaer.service.portal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Refuses what names this program as nobody here does. Who can reach it is on this machine, and so
 * is a browser that shows a page from anywhere: its site can let its own name mean this machine all
 * at once (DNS rebinding), and the page then asks here as if it were ours. Looks at the header as
 * it was sent, as such a page can send any other along.
 */
final class OtherNames extends OncePerRequestFilter {
  private static final String LOCAL = "localhost";

  private final String own;
  private final RefusalCounter counter;
  private final JsonMapper json;

  /**
   * A filter.
   *
   * @param address where people find the program, whose name a proxy in front may pass on
   */
  OtherNames(String address, RefusalCounter counter, JsonMapper json) {
    this.own = name(Objects.requireNonNullElse(URI.create(address).getAuthority(), LOCAL));
    this.counter = counter;
    this.json = json;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (isOurs(request.getHeader(HttpHeaders.HOST))) {
      chain.doFilter(request, response);
    } else {
      counter.refused(Refusal.OTHER_NAME);
      refuse(response);
    }
  }

  private void refuse(HttpServletResponse response) throws IOException {
    response.setStatus(HttpStatus.MISDIRECTED_REQUEST.value());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    json.writeValue(
        response.getOutputStream(),
        ProblemDetail.forStatusAndDetail(
            HttpStatus.MISDIRECTED_REQUEST,
            "This program has another name: that of naervaer.portal.address, localhost or a number"
                + " such as 127.0.0.1."));
  }

  /** Whether a header names this machine; every browser sends one. */
  boolean isOurs(@Nullable String host) {
    if (host == null) {
      return true;
    }
    String name = name(host);
    return name.equals(own) || name.equals(LOCAL) || name.endsWith("." + LOCAL) || isNumber(name);
  }

  // Without the port; the numbers of IPv6 stand in brackets, as they hold colons.
  private static String name(String host) {
    int end = host.startsWith("[") ? host.indexOf(']') + 1 : host.indexOf(':');
    return (end > 0 ? host.substring(0, end) : host).toLowerCase(Locale.ROOT);
  }

  private static boolean isNumber(String name) {
    try {
      InetAddress.ofLiteral(name);
      return true;
    } catch (IllegalArgumentException aName) {
      return false;
    }
  }
}
