package dk.naervaer.service.portal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dk.naervaer.events.CloudEvents;
import dk.naervaer.events.EventKey;
import dk.naervaer.events.MessageWriter;
import dk.naervaer.service.accesslog.AccessLog;
import dk.naervaer.service.accesslog.AccessQuery;
import dk.naervaer.service.casefile.RecordAct;
import dk.naervaer.service.casefile.Registrations;
import dk.naervaer.service.command.Terminal;
import dk.naervaer.service.intake.Refused;
import dk.naervaer.service.intake.RefusedRecords;
import dk.naervaer.service.platform.Topics;
import dk.naervaer.service.platform.sql.Seal;
import dk.naervaer.service.remote.RecordsCommand;
import dk.naervaer.service.testing.Facts;
import dk.naervaer.service.testing.LiveProgram;
import dk.naervaer.service.testing.PayrollForTests;
import dk.naervaer.service.testing.ServersForTests;
import dk.naervaer.service.testing.SessionForTests;
import dk.naervaer.service.testing.TestDatabase;
import dk.naervaer.service.testing.TopicForTests;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * A refused record is kept as it came, seen masked, mended, tried again or let go, by page and by
 * command; each act is noted, and what becomes of it has a receipt.
 */
class RefusedRecordsTest {
  @RegisterExtension static final TestDatabase database = ServersForTests.running().freshDatabase();

  private static final Topics TOPICS = ServersForTests.running().freshTopics();
  private static final LocalDate DAY = LocalDate.of(2026, 9, 1);
  private static final byte[] POISON = {'{', '"', (byte) 0xC3, 0, '"', ':'};
  private static final List<String> SOUND = List.of("SCHEMA1", "KEY1", "VERSION1", "DATES1");

  private static LiveProgram program;
  private static SessionForTests coordinator;
  private static Path credentials;

  @BeforeAll
  static void recordsAreRefused(@TempDir Path own) throws IOException {
    credentials = own.resolve("credentials.properties");
    Files.writeString(
        credentials, "account.P5.password=secret-of-P5\naccount.L1.password=secret-of-L1\n");
    program = LiveProgram.withEverybody(database, TOPICS, Instant.parse("2026-09-10T08:00:00Z"));
    coordinator = SessionForTests.of(program, "P5");
    try (PayrollForTests payroll = new PayrollForTests(TOPICS)) {
      SOUND.forEach(id -> payroll.publish(Facts.employment(id, "nord", null, "0999")));
      refused(
          payroll,
          "SCHEMA1",
          "SCHEMA1",
          json("SCHEMA1").replace("\"revision\":1", "\"revision\":\"x\""),
          null);
      refused(payroll, "KEY1", "OTHER1", json("KEY1"), null);
      refused(payroll, "VERSION1", "VERSION1", json("VERSION1"), "dk.naervaer.payroll.absence.v9");
      refused(
          payroll,
          "DATES1",
          "DATES1",
          json("DATES1").replace("\"lastDay\":null", "\"lastDay\":\"2026-08-31\""),
          null);
      refused(
          payroll,
          "LATER1",
          "LATER1",
          json("LATER1").replace("\"revision\":1", "\"revision\":0"),
          null);
      payroll.publish(TOPICS.absence(), "P1".getBytes(UTF_8), POISON, headers("POISON1", null));
      payroll.publish(TOPICS.absence(), "P2".getBytes(UTF_8), null, headers("TOMB1", null));
      payroll.publish("held-one", Facts.employment("HELD1", "findes-ikke", null, "0999"));
      payroll.flush();
    }
    program.settle();
  }

  private static String json(String employee) {
    return MessageWriter.json(Facts.sick(employee, 1, DAY, null));
  }

  private static void refused(
      PayrollForTests payroll, String id, String key, String json, @Nullable String type) {
    payroll.publish(TOPICS.absence(), key.getBytes(UTF_8), json.getBytes(UTF_8), headers(id, type));
  }

  private static Map<String, byte[]> headers(String id, @Nullable String type) {
    return CloudEvents.headers(
        new EventKey(PayrollForTests.SOURCE, id),
        type == null ? CloudEvents.ABSENCE : type,
        Instant.EPOCH);
  }

  @AfterAll
  static void ended() {
    coordinator.close();
    program.close();
  }

  @Test
  void whatIsAtFaultIsSeenAndNothingElseOfThePerson() {
    Refused record = waiting("SCHEMA1");

    String page = see(record);
    assertThat(page)
        .contains("/revision", "•••••A1", "<dd>x</dd>")
        .doesNotContain("790", "A-SCHEMA1");
    assertThat(
            program
                .bean(AccessLog.class)
                .search(
                    AccessQuery.between(
                        LocalDate.of(2026, 9, 10), LocalDate.of(2026, 9, 10), "P5", "SCHEMA1")))
        .isNotEmpty();
    assertThat(program.bean(RefusedRecords.class).acts(100))
        .extracting(RecordAct::act, RecordAct::account)
        .contains(tuple("seen", "P5"));

    assertThat(done("ret", record, "y")).contains("ordet passer ikke");
    assertThat(done("ret", record, "1")).contains("Den er taget ind");
    assertThat(program.lines()).anyMatch(line -> "SCHEMA1".equals(line.employeeId()));
    assertThat(receipts("SCHEMA1")).containsExactlyInAnyOrder("refused", "accepted");
    assertThat(done("proev", record, "")).contains("venter ikke længere");
  }

  @Test
  void aKeyIsTakenFromTheContent() {
    assertThat(done("ret", waiting("KEY1"), "")).contains("Den er taget ind");
    assertThat(receipts("KEY1")).containsExactlyInAnyOrder("refused", "accepted");
  }

  @Test
  void contradictingDaysAreShownAndMended() {
    Refused record = waiting("DATES1");

    assertThat(see(record)).contains("2026-08-31", "2026-09-01");
    assertThat(done("ret", record, "")).contains("Den er taget ind");
  }

  @Test
  void whatLacksAnEmploymentWhenMendedIsHeld() {
    Refused record = waiting("LATER1");

    assertThat(done("ret", record, "1")).contains("venter stadig");
    assertThat(program.bean(Registrations.class).held(100))
        .anyMatch(one -> one.message().employeeId().equals("LATER1"));
    assertThat(receipts("LATER1")).containsExactlyInAnyOrder("refused", "held");
  }

  @Test
  void bytesThatNobodyCanReadAreKeptAsTheyCame() {
    Refused record = waiting("POISON1");

    assertThat(see(record)).contains("kan ikke rettes her");
    assertThat(done("ret", record, "x")).contains("ordet passer ikke");
    assertThat(done("proev", record, "")).contains("venter stadig");
    byte[] kept =
        database
            .jdbc()
            .sql("select value from refused_record where number = ?")
            .param(record.number())
            .query(byte[].class)
            .single();
    assertThat(Seal.of(TestDatabase.NAMES_KEY).open(kept)).isEqualTo(POISON);
    assertThat(done("kasser", record, "because")).contains("ordet passer ikke");
    assertThat(done("kasser", record, "sent-again")).contains("Den er kasseret");
    assertThat(receipts("POISON1")).containsExactlyInAnyOrder("refused", "refused");
  }

  @Test
  void theCommandsDoTheSame() {
    Refused record = waiting("VERSION1");
    String number = "--refused=" + record.number();

    assertThat(command("P5", "list").out()).contains("VERSION", "ce_type").doesNotContain("A-");
    assertThat(command("P5", "show", number).out()).contains("dk.naervaer.payroll.absence.v9");
    assertThat(command("P5", "retry", number).out()).contains("waits");
    assertThat(command("P5", "mend", number, "--word=" + CloudEvents.ABSENCE).out())
        .contains("taken");
    assertThat(command("P5", "show", number).code()).isEqualTo(1);

    String tomb = "--refused=" + waiting("TOMB1").number();
    assertThat(command("P5", "mend", tomb, "--word=1").code()).isEqualTo(1);
    assertThat(command("P5", "discard", tomb, "--reason=because").err())
        .contains("sent-by-mistake");
    assertThat(command("P5", "discard", tomb, "--reason=sent-by-mistake").out())
        .contains("discarded");

    assertThat(command("L1", "list").code()).isEqualTo(1);
    assertThat(command("P5", "discard", tomb).code()).isEqualTo(2);
    assertThat(command("P5", "shred", tomb).code()).isEqualTo(2);
    assertThat(command("P5", "show").code()).isEqualTo(2);
  }

  @Test
  void aHeldRecordThatIsLetGoHasAReceiptToo() {
    String[] held = {"--source=" + PayrollForTests.SOURCE, "--id=held-one"};

    assertThat(command("P5", "show", held).out()).contains("findes-ikke", "•••D1");
    assertThat(command("P5", "retry", held).out()).contains("waits");
    assertThat(command("P5", "discard", held[0], held[1], "--reason=not-this-municipality").code())
        .isZero();
    assertThat(receipts("held-one")).containsExactlyInAnyOrder("held", "refused");
  }

  private static Refused waiting(String id) {
    return program.bean(RefusedRecords.class).waiting(100).stream()
        .filter(one -> id.equals(one.id()))
        .findFirst()
        .orElseThrow();
  }

  private static String see(Refused record) {
    return coordinator.form("/tilbageholdt/afvist/se", "number=" + record.number()).body();
  }

  /** What the coordinator is told on the page it leads to. */
  private static String done(String act, Refused record, String word) {
    coordinator.form("/tilbageholdt/afvist/" + act, "number=" + record.number() + "&word=" + word);
    return coordinator.get("/tilbageholdt").body();
  }

  /** The outcomes told of a record, in order; each in a receipt of its own. */
  private static List<String> receipts(String id) {
    program.settle();
    List<String> outcomes = new ArrayList<>();
    List<@Nullable String> names = new ArrayList<>();
    for (var receipt : TopicForTests.records(TOPICS.receipt())) {
      String text = TopicForTests.text(receipt);
      if (text.contains("\"" + id + "\"")) {
        outcomes.add(text.replaceAll(".*\"outcome\":\"([a-z]+)\".*", "$1"));
        names.add(TopicForTests.header(receipt, CloudEvents.ID));
      }
    }
    assertThat(names).doesNotHaveDuplicates();
    return outcomes;
  }

  private record Told(int code, String out, String err) {}

  private static Told command(String account, String step, String... more) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    List<String> arguments = new ArrayList<>();
    arguments.add(step);
    arguments.add("--server=" + program.address());
    arguments.add("--account=" + account);
    arguments.add("--credentials=" + credentials);
    arguments.addAll(List.of(more));
    int code =
        new RecordsCommand(
                new Terminal(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8)))
            .run(arguments);
    return new Told(code, out.toString(UTF_8), err.toString(UTF_8));
  }
}
