package dk.naervaer.service.portal.screen;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import dk.naervaer.service.testing.Accessibility;
import dk.naervaer.service.testing.BrowserForTests;
import dk.naervaer.service.testing.LiveProgram;
import java.nio.file.Path;

/**
 * Somebody at a browser window, who finds things by the words on them; counts what he or she does.
 */
final class Visitor implements AutoCloseable {
  static final int PHONE = 320;
  static final int DESK = 1280;
  private static final Path PICTURES = Path.of("target", "screens");

  private final LiveProgram program;
  private final BrowserContext window;
  private final int width;
  private final Page page;
  private int actions;

  Visitor(LiveProgram program, int width, boolean script) {
    this.program = program;
    this.window = BrowserForTests.window(width, script);
    this.width = width;
    this.page = window.newPage();
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

  /** Holds that the page is sound, and takes a picture of it. */
  Visitor look(String name) {
    Accessibility.assertSound(page);
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(PICTURES.resolve(name + "-" + width + ".png")));
    return this;
  }

  @Override
  public void close() {
    window.close();
  }
}
