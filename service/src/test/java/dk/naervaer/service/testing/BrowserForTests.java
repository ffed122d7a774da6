package dk.naervaer.service.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One real Chromium for all tests of a thread, as what drives it may be used by one alone: the
 * machine's own, as the driver's download is a build nobody has reviewed. {@code CHROMIUM} names it
 * where it stands elsewhere.
 */
public final class BrowserForTests {
  private static final ThreadLocal<BrowserForTests> OF_THIS_THREAD =
      ThreadLocal.withInitial(BrowserForTests::new);

  private final Browser browser;

  private BrowserForTests() {
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new LaunchOptions()
                    .setExecutablePath(executable())
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));
    Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
  }

  private static Path executable() {
    String named = System.getenv().getOrDefault("CHROMIUM", "");
    return Stream.of(named, "/usr/bin/chromium", "/usr/bin/chromium-browser")
        .filter(path -> !path.isEmpty())
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(
            () -> new IllegalStateException("no Chromium: install it, or let CHROMIUM name it"));
  }

  /** A person with a fresh browser window of this width in CSS pixels. */
  public static BrowserContext window(int width, boolean script) {
    NewContextOptions options =
        new NewContextOptions().setViewportSize(width, 900).setJavaScriptEnabled(script);
    return OF_THIS_THREAD.get().browser.newContext(options);
  }
}
