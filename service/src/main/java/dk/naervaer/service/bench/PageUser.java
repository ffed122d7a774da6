package dk.naervaer.service.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody who is logged in and goes from page to page, as a browser does. */
final class PageUser implements AutoCloseable {
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final int OK = 200;
  private static final double MILLION = 1e6;

  private final HttpClient client =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
  private final String address;

  PageUser(String address) {
    this.address = address;
  }

  void logIn(String account, String password) throws IOException, InterruptedException {
    Matcher token = TOKEN.matcher(send(request("/log-ind")).body());
    if (!token.find()) {
      throw new IllegalStateException("no form to log in by");
    }
    send(
        request("/log-ind")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                BodyPublishers.ofString(
                    "konto=" + account + "&adgangskode=" + password + "&_csrf=" + token.group(1))));
  }

  /** The first address on a page that fits. */
  String addressOn(String page, Pattern pattern) throws IOException, InterruptedException {
    Matcher found = pattern.matcher(send(request(page)).body());
    if (!found.find()) {
      throw new IllegalStateException(page + " leads nowhere of that kind");
    }
    return found.group();
  }

  /**
   * Opens one page after the other for some time.
   *
   * @param pauseMillis the middle of the pauses between two, 0 for none
   * @return milliseconds of each
   */
  Callable<List<Double>> walk(List<String> pages, int seconds, int pauseMillis, long seed) {
    return () -> {
      Random random = new Random(seed);
      List<Double> millis = new ArrayList<>();
      long end = System.nanoTime() + seconds * 1_000_000_000L;
      while (System.nanoTime() < end) {
        if (pauseMillis > 0) {
          Thread.sleep(pauseMillis / 2 + random.nextInt(pauseMillis));
        }
        long from = System.nanoTime();
        HttpResponse<String> page = send(request(pages.get(random.nextInt(pages.size()))));
        if (page.statusCode() != OK) {
          throw new IllegalStateException(page.uri() + " answers " + page.statusCode());
        }
        millis.add((System.nanoTime() - from) / MILLION);
      }
      return millis;
    };
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(address + path)).header("Accept", "text/html");
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return client.send(request.build(), BodyHandlers.ofString());
  }

  @Override
  public void close() {
    client.close();
  }
}
