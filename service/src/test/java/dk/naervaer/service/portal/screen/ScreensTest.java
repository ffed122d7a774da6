package dk.naervaer.service.portal.screen;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import dk.naervaer.service.platform.Topics;
import dk.naervaer.service.testing.Accessibility;
import dk.naervaer.service.testing.BrowserForTests;
import dk.naervaer.service.testing.Facts;
import dk.naervaer.service.testing.LiveProgram;
import dk.naervaer.service.testing.PayrollForTests;
import dk.naervaer.service.testing.ServersForTests;
import dk.naervaer.service.testing.TestDatabase;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages in a real browser, as the people who use them. */
class ScreensTest {
  @RegisterExtension static final TestDatabase database = ServersForTests.running().freshDatabase();

  private static final int PHONE = 320;
  private static final int DESK = 1280;
  private static final Path PICTURES = Path.of("target", "screens");
  private static final Topics TOPICS = ServersForTests.running().freshTopics();
  private static LiveProgram program;

  @BeforeAll
  static void somebodyIsSick() {
    program = LiveProgram.withEverybody(database, TOPICS, Instant.parse("2026-09-01T10:00:00Z"));
    try (PayrollForTests payroll = new PayrollForTests(TOPICS)) {
      payroll.publish(Facts.employment("N1", "nord", null, "0999"));
      payroll.publish(Facts.sick("N1", 1, LocalDate.of(2026, 9, 1), null));
      payroll.publish(Facts.employment("N2", "nord", null, "0999"));
      payroll.publish(Facts.employment("S1", "syd", null, "0999"));
      payroll.publish(Facts.sick("S1", 1, LocalDate.of(2026, 9, 1), null));
      payroll.flush();
    }
    program.advanceTo(Instant.parse("2026-09-10T08:00:00Z"));
    program.settle();
  }

  @AfterAll
  static void ended() {
    program.close();
  }

  @ParameterizedTest(name = "script {0}, {1} px")
  @CsvSource({"true, 1280", "false, 1280", "true, 320", "false, 320"})
  void aLeaderSeesWhatToDoAndTellsThatATalkWasHeld(boolean script, int width) {
    try (BrowserContext window = BrowserForTests.window(width, script)) {
      Page page = logIn(window, "L1");

      assertThat(page).hasURL(program.address() + "/i-dag");
      assertThat(heading(page)).containsText("at gøre nu");
      assertThat(page.getByText("Prøve N1: ").first()).isVisible();
      assertThat(page.getByText("S1").first()).isHidden();

      page.getByRole(AriaRole.LINK, link("Se forløbet: Prøve N1")).first().click();
      assertThat(heading(page)).hasText("Prøve N1");
      assertThat(page.getByText("I dag er dag 10.")).isVisible();
      page.getByLabel("Slags").selectOption("lovpligtig samtale");
      page.getByRole(AriaRole.BUTTON, button("Gem samtalen")).click();
      assertThat(page.getByText("Det er gemt").or(page.getByText("Det var gemt"))).isVisible();
      assertThat(page.getByText("10. september 2026: lovpligtig samtale").first()).isVisible();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {PHONE, DESK})
  void everyPageIsSound(int width) {
    try (BrowserContext window = BrowserForTests.window(width, true)) {
      Page page = window.newPage();
      look(page, "/log-ind", width);
      page = logIn(window, "L1");
      look(page, "/i-dag", width);
      look(page, "/regler", width);
      look(page, "/hold", width);
      page.getByRole(AriaRole.LINK, link("Prøve N1")).click();
      look(page, null, width);
      look(page, "/findes-ikke", width);
      look(page, "/i-dag?sprog=en", width);
    }
    try (BrowserContext window = BrowserForTests.window(width, true)) {
      Page page = logIn(window, "P5");
      look(page, "/", width);
      look(page, "/overblik", width);
    }
  }

  @Test
  void theKeyboardAloneLogsIn() {
    try (BrowserContext window = BrowserForTests.window(DESK, true)) {
      Page page = window.newPage();
      page.navigate(program.address() + "/log-ind");
      page.getByLabel("Konto").focus();
      page.keyboard().type("L1");
      page.keyboard().press("Tab");
      page.keyboard().type("secret-of-L1");
      page.keyboard().press("Enter");

      assertThat(page).hasURL(program.address() + "/i-dag");
    }
  }

  @Test
  void aWrongPasswordIsTold() {
    try (BrowserContext window = BrowserForTests.window(DESK, true)) {
      Page page = window.newPage();
      page.navigate(program.address() + "/i-dag");
      fill(page, "L1", "guessed");

      assertThat(page.getByRole(AriaRole.ALERT)).containsText("forkert");
    }
  }

  @Test
  void theCoordinatorTriesARoleAndComesBack() {
    try (BrowserContext window = BrowserForTests.window(DESK, true)) {
      Page page = logIn(window, "coordinator");
      page.getByLabel("Konto").selectOption("L2");
      page.getByRole(AriaRole.BUTTON, button("Se siderne som denne")).click();
      assertThat(page).hasURL(program.address() + "/i-dag");
      assertThat(page.getByText("Prøve S1: ").first()).isVisible();

      page.getByRole(AriaRole.BUTTON, button("Tilbage til din egen rolle")).click();
      assertThat(heading(page)).hasText("Kommunen");
    }
  }

  private static void look(Page page, @org.jspecify.annotations.Nullable String path, int width) {
    if (path != null) {
      page.navigate(program.address() + path);
    }
    Accessibility.assertSound(page);
    String name = path == null ? "forloeb" : path.replaceAll("\\W+", "-").replaceAll("^-|-$", "");
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(
                PICTURES.resolve((name.isEmpty() ? "kommunen" : name) + "-" + width + ".png")));
  }

  private static Page logIn(BrowserContext window, String account) {
    Page page = window.newPage();
    page.navigate(program.address() + "/");
    fill(page, account, program.as(account).password());
    return page;
  }

  private static void fill(Page page, String account, String password) {
    page.getByLabel("Konto").fill(account);
    page.getByLabel("Adgangskode").fill(password);
    page.getByRole(AriaRole.BUTTON, button("Log ind")).click();
  }

  private static com.microsoft.playwright.Locator heading(Page page) {
    return page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setLevel(1));
  }

  private static GetByRoleOptions link(String name) {
    return new GetByRoleOptions().setName(name);
  }

  private static GetByRoleOptions button(String name) {
    return new GetByRoleOptions().setName(name);
  }
}
