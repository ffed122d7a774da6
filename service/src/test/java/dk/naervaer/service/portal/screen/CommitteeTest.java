package dk.naervaer.service.portal.screen;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dk.naervaer.service.portal.screen.Visitor.DESK;
import static dk.naervaer.service.portal.screen.Visitor.PHONE;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import dk.naervaer.service.platform.Topics;
import dk.naervaer.service.testing.Facts;
import dk.naervaer.service.testing.LiveProgram;
import dk.naervaer.service.testing.PayrollForTests;
import dk.naervaer.service.testing.ServersForTests;
import dk.naervaer.service.testing.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A committee changes its days: writes, checks, tries, and signs from both sides. */
class CommitteeTest {
  @RegisterExtension static final TestDatabase database = ServersForTests.running().freshDatabase();

  private static final int MOST_ACTIONS = 25;
  private static final Topics TOPICS = ServersForTests.running().freshTopics();
  private static final String OWN_SHEET =
      """
      id;målepunkt;værdi;periode;gælder for;handling;varsel;frist;modtager;note
      K03;;;;;fravalgt;;;;
      K10;;;;;fravalgt;;;;
      T01;dag;1;;alle;ring;;2;leder;
      T05;dag;5;;alle;ring;;2;leder;
      T10;dag;10;;alle;samtale;;3;leder;
      """;

  @TempDir Path rules;

  @Test
  void aCommitteeAdoptsOneThreeSevenInsteadOfOneFiveTen() throws IOException {
    layOutRules();
    try (LiveProgram program = start()) {
      somebodyWasSick(program);
      int actions;
      try (Visitor leader = new Visitor(program, DESK, true).logIn("L1")) {
        leader.follow("Regelark").press("Begynd");
        leader.fill("værdi, række 4", "3").fill("værdi, række 5", "7");
        assertThat(leader.text("T10: dag 10 → dag 7")).isVisible();
        leader.look("ark-kladde").press("Gem rækkerne").press("Kontrollér arket");
        leader.press("Prøv det på det sidste år").follow("Se prøvekørslen").look("ark-proeve");
        leader.follow("Tilbage til arket").press("Send til udvalget").press("Skriv under");
        assertThat(leader.text("Underskrevet af den ene side")).isVisible();
        leader.look("ark-halvt").press("Log ud");
        actions = leader.actions();
      }
      try (Visitor phone = new Visitor(program, PHONE, true).logIn("M1")) {
        phone.follow("Regelark").follow("Nord").look("ark-kladde");
      }
      try (Visitor member = new Visitor(program, DESK, true).logIn("M1")) {
        member.follow("Regelark").follow("Nord").follow("Se prøvekørslen");
        member.follow("Tilbage til arket").press("Skriv under");
        assertThat(member.text("Planlagt")).isVisible();
        actions += member.actions();
      }
      assertThat(actions).isLessThanOrEqualTo(MOST_ACTIONS);
      program.advanceTo(Instant.parse("2026-09-11T08:00:00Z"));
      try (Visitor leader = new Visitor(program, DESK, true).logIn("L1")) {
        leader.open("/regler?enhed=nord");
        assertThat(leader.text("Når fraværet når dag 7, får lederen besked om samtale"))
            .isVisible();
        leader.open("/ark/historik?enhed=nord");
        assertThat(leader.text("T10: dag 10 → dag 7")).isVisible();
        leader.look("ark-historik-fuld");
        aSheetGoesOutAndIn(leader.open("/ark").fill("Gælder fra", "2026-10-01").press("Begynd"));
      }
      try (Visitor coordinator = new Visitor(program, DESK, true).logIn("P5")) {
        aThresholdIsTriedAndSigned(coordinator.open("/graenser"));
      }
    }
  }

  private static void aSheetGoesOutAndIn(Visitor leader) {
    Path file = leader.page().waitForDownload(() -> leader.follow("Hent som Excel")).path();
    String page = leader.page().url();
    leader.page().getByLabel("Udfyldt ark").setInputFiles(workbook(file));
    leader.press("Læs ind i kladden");
    assertThat(leader.text("Det er gjort.")).isVisible();

    leader
        .page()
        .getByLabel("Udfyldt ark")
        .setInputFiles(payload("ark.csv", "id;værdi\nT01;mange"));
    leader.press("Læs ind i kladden");
    assertThat(leader.page().getByRole(AriaRole.ALERT)).containsText("intet er ændret");
    leader.look("ark-fejl").follow("Udskrift til mødet").look("ark-udskrift");
    assertThat(leader.text("For medarbejderne")).isVisible();
    leader.open(page.substring(page.indexOf("/ark/"))).fill("værdi, række 3", "mange");
    leader.page().keyboard().press("Tab");
    assertThat(leader.page().getByLabel("værdi, række 3")).hasAttribute("aria-invalid", "true");
  }

  private static FilePayload workbook(Path file) {
    try {
      return new FilePayload(
          "ark.xlsx",
          "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
          Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FilePayload payload(String name, String text) {
    return new FilePayload(name, "text/csv", text.getBytes(StandardCharsets.UTF_8));
  }

  private static void aThresholdIsTriedAndSigned(Visitor coordinator) {
    coordinator.choose("Hvilken", "new-hire-months").fill("Ny værdi", "400");
    coordinator.press("Se, hvad det havde betydet sidste år");
    assertThat(coordinator.page().getByRole(AriaRole.ALERT))
        .containsText("Tallet skal ligge mellem 0 og 24");

    coordinator.choose("Hvilken", "new-hire-months").fill("Ny værdi", "4");
    coordinator.press("Se, hvad det havde betydet sidste år");
    while (coordinator.heading().textContent().equals("Prøvekørslen er i gang")) {
      coordinator.press("Se efter igen");
    }
    coordinator.look("graenser-proeve");
    coordinator.press("Skriv under");
    assertThat(coordinator.text("Det er underskrevet")).isVisible();
    assertThat(coordinator.text("2026-09-12: 4")).isVisible();
  }

  private void layOutRules() throws IOException {
    Path from = LiveProgram.EVERYBODY.resolve("rules");
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path to = rules.resolve(from.relativize(file).toString());
        Files.createDirectories(to.getParent());
        Files.copy(file, to);
      }
    }
    Path own = rules.resolve("regelark/nord/2020-01-01.csv");
    Files.createDirectories(own.getParent());
    Files.writeString(own, OWN_SHEET);
  }

  private LiveProgram start() {
    return LiveProgram.start(
        database,
        TOPICS,
        Instant.parse("2026-08-03T10:00:00Z"),
        "--naervaer.rules=" + rules,
        "--naervaer.config=" + LiveProgram.EVERYBODY.resolve("config"),
        "--naervaer.accounts.L1=secret-of-L1",
        "--naervaer.accounts.M1=secret-of-M1",
        "--naervaer.accounts.P5=secret-of-P5");
  }

  private static void somebodyWasSick(LiveProgram program) {
    publish(1, null);
    program.advanceTo(Instant.parse("2026-08-17T10:00:00Z"));
    publish(2, LocalDate.of(2026, 8, 14));
    program.advanceTo(Instant.parse("2026-09-10T08:00:00Z"));
    program.settle();
  }

  private static void publish(int revision, @Nullable LocalDate last) {
    try (PayrollForTests payroll = new PayrollForTests(TOPICS)) {
      for (int i = 1; i <= 12; i++) {
        payroll.publish(Facts.employment("N" + i, "nord", null, "0999"));
        payroll.publish(Facts.sick("N" + i, revision, LocalDate.of(2026, 8, 3), last));
      }
      payroll.flush();
    }
  }
}
