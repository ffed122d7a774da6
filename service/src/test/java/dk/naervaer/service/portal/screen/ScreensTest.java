package dk.naervaer.service.portal.screen;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dk.naervaer.service.portal.screen.Visitor.DESK;
import static dk.naervaer.service.portal.screen.Visitor.PHONE;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Locator.GetByTextOptions;
import com.microsoft.playwright.options.AriaRole;
import dk.naervaer.service.casefile.Registrations;
import dk.naervaer.service.platform.Topics;
import dk.naervaer.service.testing.Facts;
import dk.naervaer.service.testing.HtmlForTests;
import dk.naervaer.service.testing.LiveProgram;
import dk.naervaer.service.testing.PayrollForTests;
import dk.naervaer.service.testing.ServersForTests;
import dk.naervaer.service.testing.SessionForTests;
import dk.naervaer.service.testing.TestDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
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

  private static final Topics TOPICS = ServersForTests.running().freshTopics();
  private static LiveProgram program;

  @BeforeAll
  static void somebodyIsSick() {
    program = LiveProgram.withEverybody(database, TOPICS, Instant.parse("2026-09-01T10:00:00Z"));
    try (PayrollForTests payroll = new PayrollForTests(TOPICS)) {
      for (String employee : "N1 N2 N3 N4 N5".split(" ")) {
        payroll.publish(Facts.employment(employee, "nord", null, "0999"));
        payroll.publish(Facts.sick(employee, 1, LocalDate.of(2026, 9, 1), null));
      }
      payroll.publish(Facts.employment("N9", "nord", null, "0999"));
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

  /** Each time about another employee, as what is done is done. */
  @ParameterizedTest(name = "script {0}, {1} px")
  @CsvSource({"true, 1280, N1", "false, 1280, N2", "true, 320, N3", "false, 320, N4"})
  void aLeaderSeesWhatToDoAndDoesIt(boolean script, int width, String employee) {
    try (Visitor leader = new Visitor(program, width, script).logIn("L1")) {
      assertThat(leader.page()).hasURL(program.address() + "/i-dag");
      assertThat(leader.heading()).containsText("at gøre nu");
      assertThat(leader.text("Prøve S1")).isHidden();

      leader.press("Gjort: Prøve " + employee + ", Ring til medarbejderen");
      assertThat(leader.text("Det er gemt.")).isVisible();

      leader.open("/i-dag").follow("Se forløbet: Prøve " + employee);
      assertThat(leader.heading()).hasText("Prøve " + employee);
      assertThat(leader.text("I dag er dag 10.")).isVisible();
      assertThat(leader.text("Gjort")).isVisible();
      leader.choose("Slags", "lovpligtig samtale").press("Gem samtalen");
      assertThat(leader.text("Det er gemt, og rådene er regnet om.")).isVisible();
      assertThat(leader.text("10. september 2026: lovpligtig samtale")).isVisible();
    }
  }

  @Test
  void whatIsNotThereIsAPageWithItsMenu() {
    try (Visitor leader = new Visitor(program, DESK, true).logIn("L1")) {
      leader.open("/forloeb/none");
      assertThat(leader.page().locator("h1")).hasText("Siden kan ikke vises");
      assertThat(leader.page().locator("nav a[href='/hold']")).isVisible();
    }
  }

  @Test
  void whatIsPostponedWaits() {
    try (Visitor leader = new Visitor(program, DESK, true).logIn("L1")) {
      var card =
          leader
              .page()
              .locator("article")
              .filter(new FilterOptions().setHasText("Prøve N5"))
              .first();
      card.getByText("Andet end gjort").click();
      card.getByLabel("Udskyd til").fill("2026-09-14");
      card.getByText("Udskyd", new GetByTextOptions().setExact(true)).click();
      assertThat(leader.text("Det er gemt.")).isVisible();
      assertThat(leader.text("Udskudt til 14. september")).isVisible();
      leader.open("/i-dag");
      assertThat(leader.text("1 udskudt")).isVisible();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {PHONE, DESK})
  void everyPageIsSound(int width) {
    try (Visitor anybody = new Visitor(program, width, true)) {
      anybody.open("/log-ind").look("log-ind").logIn("L1").look("i-dag");
      anybody.open("/regler").look("regler").open("/hold").look("hold");
      anybody.follow("Prøve N5").look("forloeb").open("/findes-ikke").look("findes-ikke");
      anybody.open("/hold/kalender").look("kalender").open("/stedfortraeder").look("deputies");
      anybody.open("/ark").look("ark").open("/ark/historik").look("ark-historik");
      anybody.open("/post").look("post").follow("Dine logins").look("sessioner");
      anybody.open("/i-dag?sprog=en").look("today-english");
    }
    try (Visitor coordinator = new Visitor(program, width, true)) {
      coordinator.logIn("P5").look("kommunen").open("/overblik").look("overblik");
      coordinator.press("Vis som søjler");
      assertThat(coordinator.page().locator(".nv-picture canvas")).isVisible();
      coordinator.look("overblik-diagram").open("/tilbageholdt").look("tilbageholdt");
      coordinator.open("/kontakter").look("kontakter").open("/graenser").look("graenser");
      coordinator.open("/opfoelgning").look("opfoelgning").open("/ark").look("ark-alle");
      coordinator.open("/drift").look("drift").open("/databeskyttelse").look("databeskyttelse");
    }
    try (Visitor liaison = new Visitor(program, width, true)) {
      liaison.logIn("F1").look("konsulent");
    }
  }

  @ParameterizedTest
  @CsvSource({"L1, /i-dag", "L1, /hold", "L1, /ark", "P5, /", "P5, /overblik", "P5, /graenser"})
  void aFirstVisitIsLight(String account, String page) {
    try (Visitor somebody = new Visitor(program, DESK, true).logIn(account)) {
      somebody.open(page);
      assertThat(somebody.bytesOfAFirstVisit()).as(page).isLessThan(150_000);
    }
  }

  @Test
  void aLeaderBooksATalkForThreeAndLetsSomebodyStandIn() {
    try (Visitor leader = new Visitor(program, DESK, true).logIn("L1")) {
      leader.open("/hold").follow("Prøve N9");
      leader.page().getByText("Aftal en samtale for tre").click();
      leader.fill("Dag", "2026-09-14").press("Aftal samtalen");
      assertThat(leader.text("lederen, medarbejderen, fastholdelseskonsulenten")).isVisible();
      leader.press("Aflys");
      assertThat(leader.text("Ingen samtale er aftalt.")).isVisible();

      leader.open("/stedfortraeder").choose("Hvem", "L2").press("Gem stedfortræderen");
      assertThat(leader.text("Leder Syd")).isVisible();
    }
    try (Visitor deputy = new Visitor(program, DESK, true).logIn("L2")) {
      deputy.open("/hold");
      assertThat(deputy.text("Prøve N9")).isVisible();
    }
    try (Visitor leader = new Visitor(program, DESK, true).logIn("L1")) {
      leader.open("/stedfortraeder").press("Afslut nu: Leder Syd");
    }
    try (Visitor noDeputy = new Visitor(program, DESK, true).logIn("L2")) {
      noDeputy.open("/hold");
      assertThat(noDeputy.text("Prøve N9")).isHidden();
    }
  }

  @Test
  void theKeyboardAloneLogsIn() {
    try (Visitor leader = new Visitor(program, DESK, true).open("/log-ind")) {
      leader.page().getByLabel("Konto").focus();
      leader.page().keyboard().type("L1");
      leader.page().keyboard().press("Tab");
      leader.page().keyboard().type("secret-of-L1");
      leader.page().keyboard().press("Enter");

      assertThat(leader.page()).hasURL(program.address() + "/i-dag");
    }
  }

  @Test
  void aWrongPasswordIsTold() {
    try (Visitor somebody = new Visitor(program, DESK, true).open("/i-dag")) {
      somebody.enter("L1", "guessed");

      assertThat(somebody.page().getByRole(AriaRole.ALERT)).containsText("forkert");
    }
  }

  @Test
  void theCoordinatorTriesARoleAndComesBack() {
    try (Visitor coordinator = new Visitor(program, DESK, true).logIn("coordinator")) {
      coordinator.choose("Konto", "L2").press("Se siderne som denne");
      assertThat(coordinator.page()).hasURL(program.address() + "/i-dag");
      assertThat(coordinator.text("Prøve S1: ")).isVisible();

      coordinator.press("Tilbage til din egen rolle");
      assertThat(coordinator.heading()).hasText("Kommunen");
    }
  }

  /**
   * What a browser would let through is told by the server with the cure, and leads to the field.
   */
  @ParameterizedTest(name = "{0} {1} {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "L1 | /stedfortraeder | id=@new&deputy=L2&from=2020-01-01&to=2020-01-02 | /stedfortraeder |"
            + " from",
        "L1 | /stedfortraeder | id=@new&deputy=X&from=2026-09-11&to=2026-09-12 | /stedfortraeder |"
            + " deputy",
        "L1 | @case/samtale | id=F1&kind=ring&heldOn=2027-01-01 | @case | heldOn",
        "L1 | @case/aftale | id=F2&kind=ring&day=2029-01-01&time=10:00 | @case | day",
        "L1 | @sick/tilbage | id=F3&backOn=2027-01-01 | @sick | backOn",
        "P5 | /graenser/proev | key=new-hire-months&value=x&from=2026-10-01 | - | value",
        "P5 | /tekster/gem | tekst=digest&subjectDa=a&bodyDa={x}&subjectEn=a&bodyEn=b | - | bodyDa",
        "P1 | /indsigt | employee=X99 | - | medarbejder",
        "L1 | /log-ind | konto=L1&adgangskode=guessed | /log-ind?error | konto"
      })
  void whatIsAtFaultIsToldInOneSummary(
      String account, String path, String form, String page, String field) {
    try (SessionForTests somebody = SessionForTests.of(program, account)) {
      String answer =
          somebody.form(placed(path), form.replace("@new", UUID.randomUUID().toString())).body();
      String shown = page.equals("-") ? answer : somebody.get(placed(page)).body();

      assertThat(shown)
          .contains("Ret dette, og prøv igen", "href=\"#" + field + "\"")
          .contains("id=\"" + field + "\"");
      assertThat(HtmlForTests.faults(shown)).isEmpty();
    }
  }

  private static String placed(String path) {
    return path.replace("@case", "/forloeb/" + program.bean(Registrations.class).reference("N9-1"))
        .replace("@sick", "/forloeb/" + program.bean(Registrations.class).reference("N5-1"));
  }
}
