package dk.naervaer.service.portal.screen;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dk.naervaer.service.portal.screen.Visitor.DESK;
import static dk.naervaer.service.portal.screen.Visitor.PHONE;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import dk.naervaer.service.access.EmployeeAccounts;
import dk.naervaer.service.platform.Topics;
import dk.naervaer.service.testing.Facts;
import dk.naervaer.service.testing.LiveProgram;
import dk.naervaer.service.testing.PayrollForTests;
import dk.naervaer.service.testing.ServersForTests;
import dk.naervaer.service.testing.SessionForTests;
import dk.naervaer.service.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The main tasks of those who are neither leader nor committee: liaison, HR, payroll, data
 * protection, operator and employee; by the keyboard alone in a window of 320 by 225 pixels, which
 * is 400 % zoom, with and without script.
 */
class OtherRolesTest {
  @RegisterExtension static final TestDatabase database = ServersForTests.running().freshDatabase();

  private static final Topics TOPICS = ServersForTests.running().freshTopics();
  private static final LocalDate FIRST_DAY = LocalDate.of(2026, 8, 12);
  private static LiveProgram program;

  @BeforeAll
  static void somePeopleAreSickForLong() {
    program = LiveProgram.withEverybody(database, TOPICS, Instant.parse("2026-08-12T10:00:00Z"));
    try (PayrollForTests payroll = new PayrollForTests(TOPICS)) {
      for (String employee : "N1 N2 N3 N4".split(" ")) {
        payroll.publish(Facts.employment(employee, "nord", null, "0998"));
        payroll.publish(Facts.sick(employee, 1, FIRST_DAY, null));
      }
      payroll.flush();
    }
    program.advanceTo(Instant.parse("2026-08-21T08:00:00Z"));
    try (SessionForTests leader = SessionForTests.of(program, "L1")) {
      leader.get("/i-dag");
      leader.get("/hold");
    }
    answered("N1", "employee-knows");
    answered("N3", "employee-knows");
    answered("N3", "employee-declines");
    program.advanceTo(Instant.parse("2026-09-07T08:00:00Z"));
    program.settle();
  }

  private static void answered(String employee, String question) {
    String json =
        """
        {"id":"%s-%s","employmentId":"%s-1","question":"%s","answer":"yes",
         "answeredAt":"2026-08-21T08:00:00Z"}
        """
            .formatted(employee, question, employee, question);
    assertThat(program.as("L1").post("/api/answers", json).statusCode()).isEqualTo(201);
  }

  @AfterAll
  static void ended() {
    program.close();
  }

  @ParameterizedTest(name = "script {0}, {1} px")
  @CsvSource({"true, 320, N1", "false, 1280, N4"})
  void aLiaisonAnswersAndTellsHowItEnded(boolean script, int width, String employee) {
    String name = employee.equals("N1") ? "Prøve N1" : "Person";
    try (Visitor liaison = new Visitor(program, width, script).logIn("F1").follow("Fastholdelse")) {
      Locator card = card(liaison, name);
      card.getByText("Registrér").click();
      card.getByLabel("Hvad der er sket").selectOption("answer:meeting-agreed");
      card.getByText("Gem").click();
      assertThat(liaison.text("Det er gemt.")).isVisible();
      assertThat(card(liaison, name)).containsText("møde aftalt");
      card(liaison, name).getByText("Registrér").click();
      card(liaison, name).getByLabel("Hvad der er sket").selectOption("outcome:adjusted-work");
      card(liaison, name).getByText("Gem").click();
      assertThat(card(liaison, name)).containsText("tilpasset arbejde");
      liaison.look("fastholdelse");
      // Who it is about is told to nobody before the employee knows.
      assertThat(liaison.page().content()).doesNotContain("Prøve N2", "Prøve N4", "N2-1", "\"N4\"");
    }
  }

  private static Locator card(Visitor liaison, String name) {
    return liaison
        .page()
        .locator(".nv-card")
        .filter(new Locator.FilterOptions().setHasText(name))
        .first();
  }

  @Test
  void theFileHoldsThoseWhoKnowAndHaveNotDeclined() throws IOException {
    try (Visitor liaison = new Visitor(program, DESK, true).logIn("F1").open("/fastholdelse")) {
      Download file = liaison.page().waitForDownload(() -> liaison.press("Hent filen"));
      assertThat(file.suggestedFilename()).isEqualTo("fastholdelse.ndjson");
      String lines = Files.readString(file.path());
      assertThat(lines).contains("Prøve N1").doesNotContain("Prøve N3", "Prøve N2");
      liaison.open("/fastholdelse");
      assertThat(liaison.text("venter på kvittering")).isVisible();
      liaison.fill("Fra", "2026-08-01").press("Vis tallene");
      assertThat(liaison.text("Til statusmødet")).isVisible();
    }
  }

  /** A browser keeps such a day back by itself; what comes without one is told with the cure. */
  @Test
  void aDayAheadIsToldWithTheFieldToMendItIn() {
    try (SessionForTests liaison = SessionForTests.of(program, "F1")) {
      Matcher card =
          Pattern.compile("/fastholdelse/([0-9a-f-]{36})")
              .matcher(liaison.get("/fastholdelse").body());
      assertThat(card.find()).isTrue();
      liaison.form("/fastholdelse/" + card.group(1), "id=ahead&what=contact&day=2027-01-01");
      String page = liaison.get("/fastholdelse").body();
      assertThat(page).contains("href=\"#day-" + card.group(1), "id=\"day-" + card.group(1));
      assertThat(page).contains("Dagen må ikke ligge forude", "aria-invalid=\"true\"");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {PHONE, DESK})
  void theAccessLogIsSearchedLookedThroughAndSigned(int width) {
    try (Visitor officer = new Visitor(program, width, true).logIn("P3")) {
      officer.follow("Adgangslog").look("adgang");
      assertThat(officer.text("GET /hold")).isVisible();
      officer.fill("Medarbejdernummer", "N2").press("Hvem har set denne medarbejder?");
      assertThat(officer.text("L1")).isVisible();
      officer.look("adgang-om");
      if (width == PHONE) {
        officer.open("/adgang").press("Alt er i orden");
        assertThat(officer.text("Set igennem af P3: i orden")).isVisible();
      } else {
        officer.fill("Konto", "L1").fill("Fra", "2026-08-01").press("Søg");
        assertThat(officer.text("opfølgning på sygefravær")).isVisible();
      }
      officer.look("adgang-efter");
    }
  }

  @ParameterizedTest(name = "script {0}: HR does what is to be done")
  @ValueSource(booleans = {true, false})
  void hr(boolean script) {
    try (Visitor hr = Visitor.zoomed(program, script).typeIn("P1").look("hr")) {
      hr.reach("Gjort").enter();
      assertThat(hr.text("Det er gemt.")).isVisible();
      hr.reach("Opfølgning").enterAndGo();
      assertThat(hr.heading()).containsText("over tiden");
      hr.look("hr-opfoelgning");
    }
  }

  @ParameterizedTest(name = "script {0}: payroll does what is to be done")
  @ValueSource(booleans = {true, false})
  void payroll(boolean script) {
    try (Visitor payroll = Visitor.zoomed(program, script).typeIn("P2").look("loen")) {
      payroll.reach("Gjort").enter();
      assertThat(payroll.text("Det er gemt.")).isVisible();
      payroll.reach("Opfølgning").enterAndGo();
      payroll.look("loen-opfoelgning");
    }
  }

  @ParameterizedTest(name = "script {0}: data protection looks who has seen somebody")
  @ValueSource(booleans = {true, false})
  void dataProtection(boolean script) {
    try (Visitor officer = Visitor.zoomed(program, script).typeIn("P3").look("tilsyn")) {
      officer.reach("Adgangslog").enterAndGo();
      officer.reach("Medarbejdernummer");
      officer.page().keyboard().type("N3");
      officer.enterAndGo();
      assertThat(officer.text("GET /hold")).isVisible();
      officer.look("tilsyn-adgang");
    }
  }

  @ParameterizedTest(name = "script {0}: an operator sees how the program is")
  @ValueSource(booleans = {true, false})
  void operator(boolean script) {
    try (Visitor operator = Visitor.zoomed(program, script).typeIn("P4").look("drift-zoom")) {
      assertThat(operator.heading()).containsText("Programmet kører");
      operator.reach("Skabeloner").enterAndGo();
      operator.reach("Drift").enterAndGo();
      assertThat(operator.heading()).containsText("Programmet kører");
    }
  }

  @ParameterizedTest(name = "script {0}: HR opens an account, and the employee reads")
  @CsvSource({"true, N1", "false, N2"})
  void anEmployee(boolean script, String employee) {
    String password;
    try (Visitor hr = Visitor.zoomed(program, script).typeIn("P1")) {
      hr.reach("Indsigt").enterAndGo();
      hr.reach("Medarbejdernummer");
      hr.page().keyboard().type(employee);
      hr.reach("Åbn adgang for medarbejderen").enterAndGo();
      assertThat(hr.text("den bliver kun vist denne ene gang")).isVisible();
      hr.look("hr-indsigt");
      password = hr.page().locator(".alert code").textContent();
    }
    try (Visitor reader = Visitor.zoomed(program, script).typeIn(employee, password)) {
      assertThat(reader.heading()).hasText("Din egen adgangskode");
      String own = reader.page().locator("code").textContent();
      reader.reach("Adgangskode");
      reader.page().keyboard().type(own);
      reader.reach("Log ind").enterAndGo();
      assertThat(reader.heading()).hasText("Hvad der står om mig");
      assertThat(reader.text("Prøve " + employee)).isVisible();
      reader.look("om-mig").reach("Sådan melder man sig syg").enterAndGo();
      reader.look("sygemelding");
    }
    program.bean(EmployeeAccounts.class).close(employee);
  }

  @Test
  void whatSomebodyAsksForInVainIsToldWithTheFieldToMendItIn() {
    try (Visitor hr = new Visitor(program, PHONE, true).logIn("P1").open("/indsigt")) {
      hr.fill("Medarbejdernummer", "X99").press("Vis");
      hr.look("indsigt-fejl").follow("Der er ingen sådan medarbejder");
      assertThat(hr.page().getByLabel("Medarbejdernummer")).isFocused();
    }
  }
}
