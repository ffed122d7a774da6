package dk.naervaer.service.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.service.delivery.Mail;
import dk.naervaer.service.delivery.MailOutbox;
import dk.naervaer.service.intake.DrivenClock;
import dk.naervaer.service.platform.CopenhagenTime;
import dk.naervaer.service.platform.Topics;
import dk.naervaer.service.testing.Eventually;
import dk.naervaer.service.testing.ServersForTests;
import dk.naervaer.service.testing.TestDatabase;
import dk.naervaer.service.testing.TopicForTests;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.springframework.context.ConfigurableApplicationContext;

/** A year of the made-up municipality: who was told how often, and that nothing told too much. */
class YearOfMailTest {
  /** How many of the 13 homes; all of them in the long form. */
  private static final int HOMES = Integer.getInteger("naervaer.mail.homes", 1);

  /** Words of illness, payroll's codes for it, and what looks like a person's number. */
  private static final Pattern TELLING =
      Pattern.compile(
          "(?iu)syg|fravær|sick|absence|illness|diagnos|læge|fasthold|samtale|trivsel|fast.track"
              + "|\\b(790|526|525|590|530|791|310)\\b|\\b\\d{6}-?\\d{4}\\b");

  @RegisterExtension static final TestDatabase database = ServersForTests.running().freshDatabase();

  private static final Topics TOPICS = ServersForTests.running().freshTopics();

  @TempDir static Path folder = Path.of("");

  private static ConfigurableApplicationContext program;

  @BeforeAll
  static void played() {
    program =
        ServersForTests.running()
            .program(
                database,
                TOPICS,
                "--naervaer.demo=true",
                "--naervaer.demo-homes=" + HOMES,
                "--naervaer.rules=" + folder.resolve("rules"),
                "--naervaer.config=" + folder.resolve("config"));
    DemoRun demo = program.getBean(DemoRun.class);
    for (int percent = 2; percent <= 100; percent += 2) {
      int wanted = percent;
      Eventually.isSo(
          wanted + " % played", () -> demo.progress().orElseThrow().percent() >= wanted);
    }
    Eventually.isSo("done", () -> demo.progress().orElseThrow().done());
    assertThat(program.getBean(DrivenClock.class).isSettledSoon()).isTrue();
  }

  @AfterAll
  static void ended() {
    program.close();
  }

  private static List<Mail> mails() {
    return program.getBean(MailOutbox.class).newest(null, Integer.MAX_VALUE);
  }

  @Test
  void nobodyGetsTwoDigestsADayNorAReminderTwiceForOneThingOnOneDay() {
    Map<String, Long> digests =
        mails().stream()
            .filter(mail -> mail.draft().kind().equals("digest"))
            .collect(
                Collectors.groupingBy(
                    mail -> mail.draft().account() + " " + CopenhagenTime.dateAt(mail.createdAt()),
                    Collectors.counting()));
    assertThat(digests).isNotEmpty();
    assertThat(digests.values()).containsOnly(1L);

    assertThat(
            count(
                """
                select count(*) from (
                  select item_id, account, (created_at at time zone 'Europe/Copenhagen')::date
                  from inbox_telling join mail on mail_key = mail.key
                  where kind = 'digest' group by 1, 2, 3 having count(*) > 1) as twice
                """))
        .isZero();
  }

  @Test
  void everyAdvisoryGivenIsClosedOrOpenForAReason() {
    // Each that was given lies before everybody it addresses, in the state the advisory has.
    assertThat(
            count(
                """
                select count(*) from advisory, unnest(recipients) as recipient
                where given_at is not null and recipient <> 'EMPLOYEE'
                  and not exists (select from inbox_item as item
                    where item.advisory_id = advisory.id and item.recipient = recipient)
                """))
        .as("given and before nobody; a row later added a recipient")
        .isZero();
    assertThat(
            count(
                """
                select count(*) from inbox_item join advisory on advisory.id = advisory_id
                where (closed_at is null) <> (status = 'GIVEN')
                """))
        .as("open though the advisory is closed, or the other way round")
        .isZero();
    // Whoever still waits has been told, or will be.
    assertThat(
            count(
                """
                select count(*) from inbox_item
                where closed_at is null and next_at is null and stage <> 'WITH_NEXT_LEVEL'
                """))
        .as("open, and nobody is to be told")
        .isZero();
  }

  @Test
  void nothingThatLeavesTellsAWordOfIllnessOrANumber() {
    for (Mail mail : mails()) {
      assertThat(TELLING.matcher(mail.draft().subject()).find()).as("subject").isFalse();
      String body =
          mail.draft().plain().replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "");
      assertThat(TELLING.matcher(body).find()).as(body).isFalse();
    }
    Set<String> names = names();
    for (Mail mail : mails()) {
      assertThat(names)
          .noneMatch(
              name -> mail.draft().plain().contains(name) && !mail.draft().name().contains(name));
    }
    TopicForTests.records(TOPICS.advisory())
        .forEach(
            record ->
                record
                    .headers()
                    .forEach(
                        header ->
                            assertThat(names)
                                .noneMatch(
                                    new String(
                                            header.value(), java.nio.charset.StandardCharsets.UTF_8)
                                        ::contains)));
  }

  private static Set<String> names() {
    return database
        .jdbc()
        .sql("select distinct name from employment_version where name is not null")
        .query((row, _) -> row.getString(1))
        .set();
  }

  @Test
  void theTablePerLeader() {
    Map<String, String> table = new TreeMap<>();
    database
        .jdbc()
        .sql(
            """
            select addressee,
              count(*) as items, count(*) filter (where state = 'DONE') as done,
              count(*) filter (where closed_at is null) as open,
              count(*) filter (where stage <> 'NEW' and stage <> 'TOLD' and stage <> 'FALLEN_AWAY')
                as reminded,
              count(*) filter (where stage in ('WITH_DEPUTY', 'WITH_NEXT_LEVEL')) as passed_on,
              (select count(*) from mail where account = addressee) as mails,
              (select count(*) from mail where account = addressee and kind = 'digest') as digests
            from inbox_item where recipient = 'LEADER' group by addressee
            """)
        .query(
            row -> {
              table.put(
                  row.getString(1),
                  "%d items, %d done, %d open, %d reminded, %d passed on, %d mails, %d digests"
                      .formatted(
                          row.getLong(2),
                          row.getLong(3),
                          row.getLong(4),
                          row.getLong(5),
                          row.getLong(6),
                          row.getLong(7),
                          row.getLong(8)));
            });
    table.forEach(
        (leader, line) ->
            LoggerFactory.getLogger(YearOfMailTest.class).warn("{}: {}", leader, line));
    assertThat(table).isNotEmpty();
  }

  private static long count(String sql) {
    return database.jdbc().sql(sql).query(Long.class).single();
  }
}
