package dk.naervaer.service.portal;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.apache.catalina.Lifecycle;
import org.apache.catalina.LifecycleEvent;
import org.apache.catalina.connector.Connector;
import org.apache.coyote.ActionCode;
import org.apache.coyote.Adapter;
import org.apache.coyote.Request;
import org.apache.coyote.Response;
import org.apache.tomcat.util.net.SocketEvent;

/**
 * What browsers are told is said before anybody looks at a request, so that it stands too in what
 * the web server answers by itself, or Spring's firewall. Whoever answers may say otherwise, as of
 * a part of a page that may be kept.
 */
final class TellBrowsers implements Adapter {
  static final Map<String, String> ALWAYS =
      Map.of(
          "X-Content-Type-Options", "nosniff",
          "X-Frame-Options", "DENY",
          "X-XSS-Protection", "0",
          "Cache-Control", "no-cache, no-store, max-age=0, must-revalidate",
          "Content-Security-Policy", PortalSecurity.CONTENT_POLICY,
          "Referrer-Policy", "no-referrer",
          "Cross-Origin-Opener-Policy", "same-origin",
          "Cross-Origin-Resource-Policy", "same-origin");

  private final Adapter server;

  private TellBrowsers(Adapter server) {
    this.server = server;
  }

  /** Stands between a connector and the server, which is there once the connector is. */
  static void before(Connector connector) {
    connector.addLifecycleListener(TellBrowsers::comeBetween);
  }

  private static void comeBetween(LifecycleEvent event) {
    if (event.getType().equals(Lifecycle.AFTER_INIT_EVENT)
        && event.getLifecycle() instanceof Connector connector) {
      var protocol = connector.getProtocolHandler();
      protocol.setAdapter(new TellBrowsers(protocol.getAdapter()));
    }
  }

  @Override
  public void service(Request request, Response response) throws Exception {
    if (isWithoutHeaders(request, response)) {
      response.action(ActionCode.CLOSE_NOW, null);
      return;
    }
    ALWAYS.forEach(response::setHeader);
    server.service(request, response);
    if (response.getStatus() == HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE) {
      // What was too much to read is too much to swallow: the connection ends here.
      response.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
    }
  }

  // HTTP/0.9 names no version; its answers are bodies alone, and can tell a browser nothing. A line
  // that was not understood so far has no version either, and is to be told that it is wrong.
  private static boolean isWithoutHeaders(Request request, Response response) {
    if (response.getStatus() != HttpServletResponse.SC_OK) {
      return false;
    }
    String version = request.protocol().toString();
    return version == null || version.isEmpty() || version.equals("HTTP/0.9");
  }

  @Override
  public boolean prepare(Request request, Response response) throws Exception {
    return server.prepare(request, response);
  }

  @Override
  public boolean asyncDispatch(Request request, Response response, SocketEvent status)
      throws Exception {
    return server.asyncDispatch(request, response, status);
  }

  @Override
  public void log(Request request, Response response, long time) {
    server.log(request, response, time);
  }

  @Override
  public void checkRecycled(Request request, Response response) {
    server.checkRecycled(request, response);
  }

  @Override
  public String getDomain() {
    return server.getDomain();
  }
}
