package dk.naervaer.service.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.service.platform.Topics;
import dk.naervaer.service.testing.AccountForTests;
import dk.naervaer.service.testing.LiveProgram;
import dk.naervaer.service.testing.ServersForTests;
import dk.naervaer.service.testing.SessionForTests;
import dk.naervaer.service.testing.TestDatabase;
import java.net.http.HttpResponse;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The life of a sheet over HTTP: who may, what is answered, and what is printed. */
class SheetApiTest {
  private static final String CSV =
      "id;målepunkt;værdi;periode;gælder for;handling;varsel;frist;modtager;note\\n"
          + "T02;dag;2;;alle;ring;;2;leder;\\n";
  private static final String DRAFT =
      """
      {"level":"nord","effectiveFrom":"2026-06-01","runningCases":false,"csv":"%s","base":""}
      """
          .formatted(CSV);

  @RegisterExtension static final TestDatabase database = ServersForTests.running().freshDatabase();

  @Test
  void aMemberGoesOnAndAStrangerSeesNothing() {
    Topics topics = ServersForTests.running().freshTopics();
    try (LiveProgram program =
        LiveProgram.withEverybody(
            database,
            topics,
            Instant.parse("2026-05-04T08:00:00Z"),
            "--naervaer.rehearsal.most-a-day=1",
            "--naervaer.rehearsal.most-a-month=2")) {
      AccountForTests member = program.as("M1");
      AccountForTests stranger = program.as("M2");
      assertThat(stranger.post("/api/sheets", DRAFT).statusCode()).isEqualTo(404);

      HttpResponse<String> drafted = member.post("/api/sheets", DRAFT);
      assertThat(drafted.statusCode()).isEqualTo(201);
      JsonNode sheet = JsonMapper.shared().readTree(drafted.body());
      String address = "/api/sheets/" + sheet.path("id").stringValue();
      assertThat(sheet.path("stage").stringValue()).isEqualTo("kladde");

      assertThat(stranger.post(address + "/check", "{}").statusCode()).isEqualTo(404);
      assertThat(stranger.get("/api/sheets").body()).isEqualTo("[]");
      HttpResponse<String> early = member.post(address + "/send", "{}");
      assertThat(early.statusCode()).isEqualTo(409);
      assertThat(early.body()).contains("G101").contains("kladde");
      assertThat(member.post(address + "/check", "{}").statusCode()).isEqualTo(200);
      assertThat(member.post(address + "/rehearse", "{}").statusCode()).isEqualTo(200);
      assertThat(member.get(address + "/rehearsal").body()).contains("typicalCases");
      assertThat(member.post(address + "/send", "{}").statusCode()).isEqualTo(200);
      String hash = sheet.path("hash").stringValue();
      assertThat(
              member
                  .post(address + "/sign", "{\"side\":\"employee\",\"hash\":\"" + hash + "\"}")
                  .body())
          .contains("underskrevet af den ene side");
      assertThat(member.get(address + "/printed").body())
          .contains("Regelark for nord")
          .contains("Underskrevet af Medlem Nord for medarbejderne")
          .contains(hash);
      assertThat(member.get(address + "/steps").body()).contains("\"sign\"").contains("G101");
      assertThat(member.get(address + "/progress").statusCode()).isEqualTo(404);

      String second = checked(member, 4);
      HttpResponse<String> enough = member.post(second + "/rehearse", "{}");
      assertThat(enough.statusCode()).isEqualTo(409);
      assertThat(enough.body()).contains("G123");
      assertThat(member.get(second + "/rehearsal").statusCode()).isEqualTo(404);

      program.advanceTo(Instant.parse("2026-05-05T08:00:01Z"));
      assertThat(member.post(second + "/rehearse", "{}").statusCode()).isEqualTo(200);
      assertThat(member.get(second + "/rehearsal").body()).contains("\"approximate\":true");

      String third = checked(member, 5);
      program.advanceTo(Instant.parse("2026-05-07T08:00:00Z"));
      assertThat(member.post(third + "/rehearse", "{}").body()).as("of a month").contains("G123");
      program.advanceTo(Instant.parse("2026-06-05T08:00:00Z"));
      assertThat(member.post(third + "/rehearse", "{}").statusCode()).isEqualTo(200);

      asLongAsAPageHoldsItIsSaved(program, member);
    }
  }

  private static void asLongAsAPageHoldsItIsSaved(LiveProgram program, AccountForTests member) {
    String row = "T02;dag;2;;alle;ring;;2;leder;\\n";
    String most = DRAFT.replace(row, row.repeat(200)).replace("2026-06-01", "2026-08-01");
    String id =
        JsonMapper.shared().readTree(member.post("/api/sheets", most).body()).at("/id").asString();
    try (SessionForTests session = SessionForTests.of(program, "M1")) {
      assertThat(session.get("/ark/" + id).body()).contains("c-202-9").doesNotContain("c-203-0");
      String cells =
          "&cell=T02&cell=dag&cell=3&cell=&cell=alle&cell=ring&cell=&cell=2&cell=leder&cell=";
      String before = hash(member, id);
      String rest = "from=2026-08-01&base=" + before;
      String empty = "&cell=".repeat(30);

      HttpResponse<String> saved = session.form("/ark/" + id, rest + cells.repeat(200) + empty);
      assertThat(saved.statusCode()).isEqualTo(302);
      assertThat(hash(member, id)).isNotEqualTo(before);
    }
    HttpResponse<String> longer =
        member.post("/api/sheets", most.replace(row + "\"", row + row + "\""));
    assertThat(longer.statusCode()).isEqualTo(409);
    assertThat(longer.body()).contains("G130");
  }

  private static String hash(AccountForTests member, String id) {
    return JsonMapper.shared()
        .readTree(member.get("/api/sheets").body())
        .valueStream()
        .filter(sheet -> sheet.path("id").asString().equals(id))
        .map(sheet -> sheet.path("hash").asString())
        .findAny()
        .orElseThrow();
  }

  private static String checked(AccountForTests member, int day) {
    String other =
        DRAFT.replace("T02;dag;2", "T02;dag;" + day).replace("2026-06-01", "2026-07-0" + day);
    JsonNode sheet = JsonMapper.shared().readTree(member.post("/api/sheets", other).body());
    String address = "/api/sheets/" + sheet.path("id").stringValue();
    assertThat(member.post(address + "/check", "{}").statusCode()).isEqualTo(200);
    return address;
  }
}
