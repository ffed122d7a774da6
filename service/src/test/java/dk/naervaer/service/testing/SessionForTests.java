package dk.naervaer.service.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Somebody with a session, as a browser has one: a cookie, and a token in every form. */
public final class SessionForTests implements AutoCloseable {
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private static final Pattern OWN = Pattern.compile("<code>([^<]+)</code>");

  private static final String PART =
      """
      --part\r
      Content-Disposition: form-data; name="%s"; filename="a.txt"\r
      Content-Type: text/plain\r
      \r
      %s\r
      """;

  private final CookieManager cookies = new CookieManager();
  private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();
  private final String address;
  private String token;

  private SessionForTests(String address) {
    this.address = address;
    this.token = tokenOf(get("/log-ind").body());
  }

  /** Nobody, who has a token for forms all the same. */
  public static SessionForTests ofNobody(LiveProgram program) {
    return new SessionForTests(program.address());
  }

  /** Somebody who has logged in, with further headers, each a name and a value. */
  public static SessionForTests of(LiveProgram program, String account, String... headers) {
    SessionForTests session = ofNobody(program);
    String password = program.as(account).password();
    session.form("/log-ind", "konto=" + account + "&adgangskode=" + password, headers);
    session.token = tokenOf(session.get("/regler").body());
    return session;
  }

  /** An employee's own password, for the first one; empty where it is not exchanged. */
  public static Optional<String> ownPassword(LiveProgram program, String employee, String first) {
    try (SessionForTests session = ofNobody(program)) {
      String fields = "konto=" + employee + "&adgangskode=" + first;
      Matcher own = OWN.matcher(session.form("/log-ind", fields).body());
      return own.find() ? Optional.of(own.group(1)) : Optional.empty();
    }
  }

  /** What the browser has the session by. */
  public String cookie() {
    return cookies.getCookieStore().getCookies().stream()
        .filter(one -> one.getName().equals("naervaer"))
        .map(HttpCookie::getValue)
        .findFirst()
        .orElseThrow();
  }

  private static String tokenOf(String page) {
    Matcher found = TOKEN.matcher(page);
    if (!found.find()) {
      throw new IllegalStateException("the page has no form");
    }
    return found.group(1);
  }

  /** A page, without following where it leads. */
  public HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder(URI.create(address + path)).header("Accept", "text/html"));
  }

  /** Sends a form, with the token and further headers, each a name and a value. */
  public HttpResponse<String> form(String path, String fields, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Accept", "text/html")
            .POST(BodyPublishers.ofString(fields + "&_csrf=" + token));
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  /** Sends a form whose fields are files each, as none of our pages does. */
  public HttpResponse<String> files(String path, String fields) {
    String parts =
        Stream.of((fields + "&_csrf=" + token).split("&"))
            .map(field -> field.split("=", 2))
            .map(field -> PART.formatted(field[0], field.length == 1 ? "" : field[1]))
            .collect(Collectors.joining());
    return parts(path, parts);
  }

  /** Sends one file, as the field of that name. */
  public HttpResponse<String> file(String path, String content) {
    return parts(path, PART.formatted("file", content));
  }

  private HttpResponse<String> parts(String path, String parts) {
    return send(
        HttpRequest.newBuilder(URI.create(address + path))
            .header("Content-Type", "multipart/form-data; boundary=part")
            .header("Accept", "text/html")
            .header("X-CSRF-TOKEN", token)
            .POST(BodyPublishers.ofString(parts + "--part--\r\n")));
  }

  /** Has it send a cookie that nobody here gave it. */
  public void keep(String name, String value) {
    HttpCookie cookie = new HttpCookie(name, value);
    cookie.setPath("/");
    cookie.setVersion(0);
    // In place of one of that name that was given.
    cookie.setDomain(URI.create(address).getHost());
    cookies.getCookieStore().add(URI.create(address), cookie);
  }

  /** A cookie it was given. */
  public String kept(String name) {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals(name))
        .map(HttpCookie::getValue)
        .findFirst()
        .orElseThrow();
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
