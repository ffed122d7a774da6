package dk.naervaer.service.portal.screen;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import dk.naervaer.service.testing.Accessibility;
import dk.naervaer.service.testing.BrowserForTests;
import dk.naervaer.service.testing.HtmlForTests;
import dk.naervaer.service.testing.LiveProgram;
import java.nio.file.Path;

/**
 * Somebody at a browser window, who finds things by the words on them; counts what he or she does.
 */
final class Visitor implements AutoCloseable {
  static final int PHONE = 320;
  static final int DESK = 1280;
  private static final int ZOOMED_HEIGHT = 225;
  private static final int MOST_TABS = 400;

  /** The name of what has the focus, as far as the pages use ways to give one. */
  private static final String FOCUSED =
      """
      () => {
        const it = document.activeElement;
        if (!it) return '';
        const label = it.labels && it.labels.length ? it.labels[0].textContent : it.textContent;
        return (it.getAttribute('aria-label') ?? label).trim();
      }
      """;

  private static final Path PICTURES = Path.of("target", "screens");

  private final LiveProgram program;
  private final BrowserContext window;
  private final int width;
  private final boolean script;
  private final Page page;
  private int actions;

  Visitor(LiveProgram program, int width, boolean script) {
    this.program = program;
    this.window = BrowserForTests.window(width, script);
    this.width = width;
    this.script = script;
    this.page = window.newPage();
  }

  /** At a window that is zoomed in to 400 %, with the keyboard alone. */
  static Visitor zoomed(LiveProgram program, boolean script) {
    Visitor visitor = new Visitor(program, PHONE, script);
    visitor.page.setViewportSize(PHONE, ZOOMED_HEIGHT);
    return visitor;
  }

  /** Logs in by typing. */
  Visitor typeIn(String account) {
    return typeIn(account, program.as(account).password());
  }

  Visitor typeIn(String account, String password) {
    open("/").reach("Konto");
    page.keyboard().type(account);
    reach("Adgangskode");
    page.keyboard().type(password);
    return enterAndGo();
  }

  /** Goes on with the tabulator until something of this name, or this and a colon, has focus. */
  Visitor reach(String name) {
    for (int pressed = 0; pressed < MOST_TABS; pressed++) {
      page.keyboard().press("Tab");
      String focused = String.valueOf(page.evaluate(FOCUSED));
      if (focused.equals(name) || focused.startsWith(name + ":")) {
        return this;
      }
    }
    throw new AssertionError(name + " is not reached by the keyboard on " + page.url());
  }

  Visitor enter() {
    page.keyboard().press("Enter");
    return this;
  }

  /** Presses Enter, and waits for the page it leads to. */
  Visitor enterAndGo() {
    page.waitForNavigation(() -> page.keyboard().press("Enter"));
    return this;
  }

  Page page() {
    return page;
  }

  int actions() {
    return actions;
  }

  Visitor open(String path) {
    page.navigate(program.address() + path);
    return this;
  }

  /** Comes to the first page without being logged in, and logs in. */
  Visitor logIn(String account) {
    return open("/").enter(account, program.as(account).password());
  }

  Visitor enter(String account, String password) {
    return fill("Konto", account).fill("Adgangskode", password).press("Log ind");
  }

  Visitor fill(String label, String value) {
    actions++;
    page.getByLabel(label).fill(value);
    return this;
  }

  Visitor choose(String label, String value) {
    actions++;
    page.getByLabel(label).selectOption(value);
    return this;
  }

  /** Presses the first button with this name. */
  Visitor press(String name) {
    actions++;
    named(AriaRole.BUTTON, name).click();
    return this;
  }

  /** Follows the first link with this name. */
  Visitor follow(String name) {
    actions++;
    named(AriaRole.LINK, name).click();
    return this;
  }

  Locator named(AriaRole role, String name) {
    return page.getByRole(role, new GetByRoleOptions().setName(name)).first();
  }

  Locator heading() {
    return page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setLevel(1));
  }

  Locator text(String words) {
    return page.getByText(words).first();
  }

  /** Compressed bytes of the page and everything it loads, into an empty cache. */
  long bytesOfAFirstVisit() {
    long[] sum = {0};
    CDPSession network = window.newCDPSession(page);
    network.send("Network.enable");
    network.send("Network.setCacheDisabled", cacheDisabled());
    network.on(
        "Network.loadingFinished", event -> sum[0] += event.get("encodedDataLength").getAsLong());
    page.reload();
    page.waitForLoadState(LoadState.NETWORKIDLE);
    network.detach();
    return sum[0];
  }

  private static JsonObject cacheDisabled() {
    JsonObject disabled = new JsonObject();
    disabled.addProperty("cacheDisabled", true);
    return disabled;
  }

  /** Holds that the page is sound, and takes a picture of it; axe itself is a script. */
  Visitor look(String name) {
    if (!script) {
      page.waitForLoadState();
      assertThat(HtmlForTests.faults(page.content())).as(page.url()).isEmpty();
      return this;
    }
    Accessibility.assertSound(page);
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(PICTURES.resolve(name + "-" + width + ".png")));
    return this;
  }

  /** Wherever somebody ends, the page is sound. */
  @Override
  public void close() {
    try (window) {
      if (script && page.url().startsWith(program.address())) {
        Accessibility.assertSound(page);
      }
    }
  }
}
