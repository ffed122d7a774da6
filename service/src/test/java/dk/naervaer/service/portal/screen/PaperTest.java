package dk.naervaer.service.portal.screen;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dk.naervaer.service.portal.screen.Visitor.DESK;
import static dk.naervaer.service.portal.screen.Visitor.PHONE;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import dk.naervaer.service.platform.Topics;
import dk.naervaer.service.testing.AccountForTests;
import dk.naervaer.service.testing.Facts;
import dk.naervaer.service.testing.LiveProgram;
import dk.naervaer.service.testing.PayrollForTests;
import dk.naervaer.service.testing.ServersForTests;
import dk.naervaer.service.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Letters, templates, texts and what is held about somebody: as pages, and over the API. */
class PaperTest {
  @RegisterExtension static final TestDatabase database = ServersForTests.running().freshDatabase();

  @TempDir static Path folder = Path.of("");

  private static final Topics TOPICS = ServersForTests.running().freshTopics();
  private static LiveProgram program;

  @BeforeAll
  static void somebodyIsAway() throws IOException {
    Path config = folder.resolve("config");
    Files.createDirectories(config);
    for (String file : new String[] {"absence-types.yaml", "organisation.yaml"}) {
      Files.copy(LiveProgram.EVERYBODY.resolve("config").resolve(file), config.resolve(file));
    }
    Path organisation = config.resolve("organisation.yaml");
    Files.writeString(
        organisation,
        Files.readString(organisation)
            .replace(
                "    name: Området\n",
                "    name: Området\n"
                    + "    callingInSick: [\"Ring til vagttelefonen før kl. 6.30.\", \"Send ikke"
                    + " sms.\"]\n"));
    program =
        LiveProgram.withEverybody(
            database, TOPICS, Instant.parse("2026-09-01T10:00:00Z"), "--naervaer.config=" + config);
    try (PayrollForTests payroll = new PayrollForTests(TOPICS)) {
      payroll.publish(Facts.employment("N1", "nord", null, "0999"));
      payroll.publish(Facts.sick("N1", 1, LocalDate.of(2026, 9, 1), null));
      payroll.publish(Facts.employment("N2", 1, "nord"));
      payroll.publish(Facts.sick("N2", 1, LocalDate.of(2026, 9, 1), null));
      payroll.flush();
    }
    program.advanceTo(Instant.parse("2026-09-10T08:00:00Z"));
    program.settle();
    for (String employee : new String[] {"N1", "N2"}) {
      program
          .as("L1")
          .post(
              "/api/talks/registrations",
              "{\"id\":\"T\",\"employmentId\":\"%s-1\",\"kind\":\"trivselssamtale\",\"day\":\"2026-09-14\",\"time\":\"10:00\",\"tookPart\":[\"leader\",\"employee\"]}"
                  .formatted(employee));
    }
    program.settle();
  }

  @AfterAll
  static void ended() {
    program.close();
  }

  /** Logged in, and there. */
  private static Visitor entered(Visitor visitor, String account) {
    visitor.logIn(account).page().waitForURL(url -> !url.contains("/log-ind"));
    return visitor;
  }

  @ParameterizedTest
  @ValueSource(ints = {PHONE, DESK})
  void everyPageIsSound(int width) {
    try (Visitor leader = new Visitor(program, width, true)) {
      entered(leader, "L1").open("/breve").look("breve").follow("Åbn brevet til Prøve N2");
      assertThat(leader.text("14. september 2026 kl. 10.00")).isVisible();
      leader.look("brev");
      leader.open("/skabeloner").look("skabeloner").follow("Guide: når det handler om stress");
      leader.look("guide").open("/skabeloner/referat").look("referat");
      leader.open("/skabeloner/fastholdelsesplan?sprog=en").look("plan-english");
      leader.open("/sygemelding?sprog=da").look("sygemelding");
      assertThat(leader.text("Ring til vagttelefonen")).isVisible();
      leader.open("/indsigt").look("indsigt").fill("Medarbejdernummer", "N1").press("Vis");
      assertThat(leader.heading()).hasText("Hvad der står om Prøve N1");
      leader.look("hvad-der-staar");
    }
    try (Visitor coordinator = new Visitor(program, width, true)) {
      entered(coordinator, "P5").open("/tekster").look("tekster");
      coordinator.follow("Til medarbejderen: indkaldelse").look("tekst");
    }
  }

  @Test
  void aLetterIsPrintedOnceAndIsNobodyElsesAffair() {
    try (Visitor leader = new Visitor(program, DESK, true)) {
      entered(leader, "L8").open("/breve").follow("Åbn brevet til Prøve N2");
      String page = leader.page().url().replace(program.address(), "");
      assertThat(program.as("L2").get(page).statusCode()).isEqualTo(404);
    }
  }

  @Test
  void anEmployeeLogsInAndSeesWhatIsHeld() {
    try (Visitor hr = new Visitor(program, DESK, true)) {
      entered(hr, "P1")
          .open("/indsigt")
          .fill("Medarbejdernummer", "N1")
          .press("Åbn adgang for medarbejderen");
      String password = hr.page().locator("code").first().textContent();
      hr.look("adgang");
      try (Visitor employee = new Visitor(program, PHONE, true)) {
        // Pressed twice it is sent once, or the second answer would hide the first.
        employee.open("/").fill("Konto", "N1").fill("Adgangskode", password);
        employee
            .page()
            .evaluate(
                "for (const _ of [1, 2]) document.querySelector('main form').requestSubmit()");
        assertThat(employee.heading()).hasText("Din egen adgangskode");
        employee.look("egen-adgangskode");
        assertThat(employee.page().locator("header .nv-who a")).hasCount(0);
        String own = employee.page().locator("code").first().textContent();
        employee.fill("Adgangskode", own).press("Log ind");
        assertThat(employee.heading()).hasText("Hvad der står om mig");
        assertThat(employee.text("Prøve N1")).isVisible();
        employee.look("om-mig");
        employee.follow("Sådan melder man sig syg");
        assertThat(employee.text("Ring til vagttelefonen")).isVisible();
      }
      hr.open("/indsigt").fill("Medarbejdernummer", "X9").press("Vis");
      assertThat(hr.page().getByRole(AriaRole.ALERT)).containsText("ingen sådan medarbejder");
    }
  }

  @Test
  void theCoordinatorEditsATextSeesHowItReadsAndWhatStoodBefore() {
    try (Visitor coordinator = new Visitor(program, DESK, true)) {
      entered(coordinator, "P5").open("/tekster/ret?tekst=summons-off");
      coordinator.fill("Tekst (Dansk)", "Hej {navn}. Du er sygemeldt.").press("Vis, hvordan");
      assertThat(coordinator.page().getByRole(AriaRole.ALERT).first())
          .containsText("{navn} kan ikke indsættes her.");
      coordinator
          .fill("Tekst (Dansk)", "<b>Samtalen</b> [[7*7]] $1 er aflyst. Hilsen {municipality}.")
          .press("Vis, hvordan");
      assertThat(coordinator.text("<b>Samtalen</b> [[7*7]] $1 er aflyst. Hilsen Prøvekommune."))
          .isVisible();
      coordinator.press("Brug teksten");
      assertThat(coordinator.text("Teksten bliver brugt fra nu af.")).isVisible();
      assertThat(coordinator.text("P5, 10. september 2026")).isVisible();
      coordinator.look("tekst-rettet");
    }
    assertThat(
            database
                .jdbc()
                .sql("select count(*) from text_version where key = 'summons-off'")
                .query(Long.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void textsAreTheCoordinatorsAloneAndOnlyAddedTo() {
    String body =
        "{\"key\":\"summons:trivselssamtale\",\"danish\":{\"subject\":\"Hej\",\"body\":\"Kom."
            + " %s\"},\"english\":{\"subject\":\"Hi\",\"body\":\"Come.\"}}";
    for (String other : new String[] {"L1", "P1", "F1", "M1", "P4"}) {
      AccountForTests who = program.as(other);
      assertThat(who.post("/api/texts", body.formatted("")).statusCode()).as(other).isEqualTo(403);
      assertThat(who.get("/api/texts").statusCode()).as(other).isEqualTo(403);
      assertThat(who.get("/tekster").statusCode()).as(other).isEqualTo(403);
    }
    AccountForTests coordinator = program.as("P5");
    assertThat(coordinator.post("/api/texts", body.formatted("{cpr}")).statusCode()).isEqualTo(422);
    assertThat(coordinator.post("/api/texts", "{\"key\":\"summons\"}").statusCode()).isEqualTo(422);
    assertThat(coordinator.post("/api/texts", body.replace("summons:", "spam:")).statusCode())
        .isEqualTo(404);
    assertThat(coordinator.post("/api/texts", body.formatted("")).statusCode()).isEqualTo(201);
    assertThat(coordinator.get("/api/texts/history?key=summons:trivselssamtale").body())
        .contains("\"account\":\"P5\"", "Kom.");
    assertThat(coordinator.get("/api/texts").body()).contains("summons:trivselssamtale");
    assertThat(coordinator.post("/api/texts/preview", body.formatted("")).body()).contains("Kom.");
    CompletableFuture<Void> changed =
        CompletableFuture.runAsync(
            () -> database.jdbc().sql("update text_version set body_da = 'x'").update());
    assertThat(changed).failsWithin(java.time.Duration.ofSeconds(5));
  }

  @Test
  void everyNewAddressIsDescribed() {
    String described = program.as("P5").get("/api/openapi").body();
    assertThat(described)
        .contains(
            "\"/api/proof\":",
            "\"/api/me/held\":",
            "\"/api/held\":",
            "\"/api/employee-accounts\":",
            "\"/api/employee-accounts/close\":",
            "\"/api/letters\":",
            "\"/api/letters/{id}/printed\":",
            "\"/api/texts\":",
            "\"/api/texts/history\":",
            "\"/api/texts/preview\":",
            "\"/api/open-absences/compare\":",
            "\"/api/liaison/exports\":",
            "\"/api/liaison/receipts\":");
  }
}
