package dk.naervaer.service.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dk.naervaer.service.delivery.Mail;
import dk.naervaer.service.delivery.MailOutbox;
import dk.naervaer.service.inbox.MailForTests;
import dk.naervaer.service.intake.DrivenClock;
import dk.naervaer.service.platform.CoordinatorPassword;
import dk.naervaer.service.platform.CopenhagenTime;
import dk.naervaer.service.platform.PlatformClock;
import dk.naervaer.service.platform.Topics;
import dk.naervaer.service.platform.sql.Seal;
import dk.naervaer.service.testing.AccountForTests;
import dk.naervaer.service.testing.Eventually;
import dk.naervaer.service.testing.LeakSearch;
import dk.naervaer.service.testing.ServersForTests;
import dk.naervaer.service.testing.TestDatabase;
import dk.naervaer.service.testing.TopicForTests;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.slf4j.LoggerFactory;
import org.springframework.context.ConfigurableApplicationContext;

/** A year of the made-up municipality: who was told how often, and that nothing told too much. */
@Isolated
class YearOfMailTest {
  /** How many of the 13 homes; all of them in the long form. */
  private static final int HOMES = Integer.getInteger("naervaer.mail.homes", 1);

  private static final Seal SEAL = Seal.of(TestDatabase.NAMES_KEY);

  @RegisterExtension static final TestDatabase database = ServersForTests.running().freshDatabase();

  private static final Topics TOPICS = ServersForTests.running().freshTopics();

  @TempDir static Path folder = Path.of("");

  private static final MailForTests SERVER = new MailForTests();
  private static final ListAppender<ILoggingEvent> LOG = new ListAppender<>();
  private static ConfigurableApplicationContext program;

  @BeforeAll
  static void played() {
    program =
        ServersForTests.running()
            .program(
                database,
                TOPICS,
                Stream.concat(
                        Stream.of(SERVER.settings()),
                        Stream.of(
                            "--naervaer.demo=true",
                            "--naervaer.demo-homes=" + HOMES,
                            "--naervaer.accounts.L01=secret-of-L01",
                            "--naervaer.rules=" + folder.resolve("rules"),
                            "--naervaer.config=" + folder.resolve("config")))
                    .toArray(String[]::new));
    // Whoever starts a program sets the log up anew.
    LOG.start();
    rootLog().addAppender(LOG);
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
    rootLog().detachAppender(LOG);
    SERVER.close();
  }

  private static ch.qos.logback.classic.Logger rootLog() {
    return (ch.qos.logback.classic.Logger)
        LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
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
  void everyAdvisoryGivenEndsInAFinalStateOrIsOpenForAReason() {
    // Each that was given lies before everybody it addresses.
    assertThat(
            count(
                """
                select count(*) from advisory, unnest(recipients) as recipient
                where given_at is not null
                  and not exists (select from inbox_item as item
                    where item.advisory_id = advisory.id and item.recipient = recipient)
                """))
        .as("given and before nobody")
        .isZero();
    assertThat(
            count(
                """
                select count(*) from inbox_item join advisory on advisory.id = advisory_id
                where (closed_at is null and status <> 'GIVEN')
                  or (closed_at is not null and status = 'GIVEN'
                    and state not in ('LAPSED', 'NOT_RELEVANT', 'HANDED_ON'))
                """))
        .as("open though the advisory is closed, or closed and nobody can tell why")
        .isZero();
    assertThat(openItems("not case_runs and not deadline_runs and not reminders_run"))
        .as("open without a reason")
        .isZero();
    // The year has some of each, so none of this holds for want of items.
    assertThat(openItems("true")).isPositive();
    assertThat(count("select count(*) from inbox_item where because = 'case-over'")).isPositive();
    assertThat(count("select count(*) from inbox_item where state = 'DONE'")).isPositive();
    // Whoever still waits has been told, or will be.
    assertThat(
            count(
                """
                select count(*) from inbox_item
                where closed_at is null and next_at is null and stage <> 'WITH_NEXT_LEVEL'
                  and recipient <> 'EMPLOYEE'
                """))
        .as("open, and nobody is to be told")
        .isZero();
  }

  // Deadlines in working days, with a week for holidays.
  private static long openItems(String which) {
    return count(
        """
        with today as (select date '%s' as day), open as (
          select
            measure in ('DAY', 'WORKING_DAY', 'WEEK', 'MONTH', 'REPEAT_FROM_DAY',
              'REPEAT_FROM_MONTH', 'RISK_SIGNS') and coalesce(contact_last, span_last) >= day and not exists (
                select from (
                  select distinct on (employment_id) employment_id, left_on
                  from employment_version order by employment_id, revision desc) as newest
                where newest.employment_id = item.employment_id and left_on < day) as case_runs,
            greatest(item.due_on, opened_at::date)
              + coalesce(item.deadline, 5) * 7 / 5 + 7 >= day as deadline_runs,
            measure not in ('DAY', 'WORKING_DAY', 'WEEK', 'MONTH', 'REPEAT_FROM_DAY',
              'REPEAT_FROM_MONTH', 'RISK_SIGNS', 'ABSENT_TOGETHER')
              and (next_at is not null or last_told_at > day - interval '91 days') as reminders_run
          from inbox_item as item join advisory on advisory.id = advisory_id, today,
            lateral (select explanation ->> 'measure' as measure) as reason
          where closed_at is null)
        select count(*) from open where %s
        """
            .formatted(program.getBean(PlatformClock.class).today(), which));
  }

  @Test
  void nothingThatLeavesTellsOfAnybodysIllness() {
    Set<String> names = names();
    Set<String> codes =
        database
            .jdbc()
            .sql("select distinct code from absence_version")
            .query((row, _) -> row.getString(1))
            .set();
    assertThat(codes).isNotEmpty();
    LeakSearch search = new LeakSearch(names, codes);
    Map<String, List<String>> leaving = leaving();
    leaving.forEach(
        (kind, things) -> {
          assertThat(things).as(kind).isNotEmpty();
          for (String thing : things) {
            assertThat(search.in(thing)).as(kind + ": " + thing).isEmpty();
          }
          LoggerFactory.getLogger(YearOfMailTest.class)
              .warn("{} {} were searched", things.size(), kind);
        });
    // To a leader not even a name without a word of illness, nor such a word without a name.
    LeakSearch anyWord = new LeakSearch(Set.of(""), Set.of("790"));
    for (MailForTests.Received mail : SERVER.received()) {
      String said = mail.subject() + "\n" + mail.plain() + "\n" + mail.html();
      assertThat(anyWord.in(said)).as(said).isEmpty();
    }
    // One planted among them is found.
    assertThat(
            search.in(
                SERVER.received().getFirst().everything()
                    + names.iterator().next()
                    + ", sygemeldt"))
        .isNotEmpty();
  }

  private static Map<String, List<String>> leaving() {
    List<String> mails = SERVER.received().stream().map(MailForTests.Received::everything).toList();
    List<String> headers = new ArrayList<>();
    for (String topic : List.of(TOPICS.advisory(), TOPICS.receipt())) {
      TopicForTests.records(topic)
          .forEach(
              record ->
                  record
                      .headers()
                      .forEach(
                          one -> headers.add(one.key() + ": " + new String(one.value(), UTF_8))));
    }
    // The broker numbers its own events by chance, and says so of those that take long.
    List<String> log =
        LOG.list.stream()
            .filter(event -> !event.getLoggerName().startsWith("org.apache.kafka.controller."))
            .map(
                event ->
                    event.getFormattedMessage()
                        + (event.getThrowableProxy() == null
                            ? ""
                            : event.getThrowableProxy().getMessage()))
            .toList();
    Map<String, List<String>> leaving = new TreeMap<>();
    leaving.put("mails", mails);
    leaving.put("calendars", List.of(plannedTalk()));
    leaving.put("headers of records", headers);
    leaving.put("lines of the log", List.copyOf(log));
    leaving.put("addresses", addresses(mails));
    return leaving;
  }

  /** A leader's feed with a talk about somebody who is away. */
  private static String plannedTalk() {
    AccountForTests leader = account("L01", "secret-of-L01");
    String employment =
        database
            .jdbc()
            .sql(
                "select employment_id from inbox_item where addressee = 'L01' and employment_id <>"
                    + " '' order by due_on desc limit 1")
            .query(String.class)
            .single();
    LocalDate day = program.getBean(PlatformClock.class).today().plusDays(3);
    String talk =
        "{\"id\":\"feed\",\"employmentId\":\"%s\",\"kind\":\"trivselssamtale\",\"day\":\"%s\",\"time\":\"10:00\",\"tookPart\":[\"leader\",\"employee\"]}"
            .formatted(employment, day);
    assertThat(leader.post("/api/talks/registrations", talk).statusCode()).isIn(200, 201);
    String address = leader.post("/api/calendar-feed", "{}").body();
    String secret = address.replaceAll(".*/kalender/([\\w-]+).*", "$1");
    String calendar = leader.anonymously("/kalender/" + secret).body();
    assertThat(calendar).contains("BEGIN:VEVENT");
    return calendar;
  }

  private static AccountForTests account(String name, String password) {
    String port = program.getEnvironment().getRequiredProperty("local.server.port");
    return new AccountForTests("http://127.0.0.1:" + port, name, password);
  }

  /** Every address in mails and on the pages that a leader and the coordinator come to. */
  private static List<String> addresses(List<String> mails) {
    Pattern link = Pattern.compile("https?://[^\\s\"<>]+|(?:href|action)=\"([^\"]+)\"");
    Set<String> found = new TreeSet<>();
    mails.forEach(mail -> link.matcher(mail).results().forEach(one -> found.add(one.group())));
    for (AccountForTests who :
        List.of(
            account("L01", "secret-of-L01"),
            account(
                CoordinatorPassword.USER, program.getBean(CoordinatorPassword.class).value()))) {
      for (String page : List.of("/", "/i-dag", "/hold", "/post", "/regler", "/breve")) {
        link.matcher(who.get(page).body()).results().forEach(one -> found.add(one.group()));
      }
    }
    assertThat(found).anyMatch(one -> one.contains("/forloeb/"));
    return List.copyOf(found);
  }

  private static Set<String> names() {
    return database
        .jdbc()
        .sql("select name from employment_version where name is not null")
        .query(YearOfMailTest::name)
        .set();
  }

  private static String name(ResultSet row, int number) throws SQLException {
    return Objects.requireNonNull(SEAL.open(row.getString(1)));
  }

  @Test
  void theTablePerLeader() {
    List<String> table =
        database
            .jdbc()
            .sql(
                """
                select addressee as leader,
                  count(*) as items, count(*) filter (where state = 'DONE') as done,
                  count(*) filter (where state in ('WITHDRAWN', 'EXPIRED')) as fell_away,
                  count(*) filter (where state = 'LAPSED') as not_done,
                  count(*) filter (where closed_at is null) as open,
                  count(*) filter (where stage in ('REMINDED', 'WITH_DEPUTY', 'WITH_NEXT_LEVEL'))
                    as reminded,
                  count(*) filter (where stage in ('WITH_DEPUTY', 'WITH_NEXT_LEVEL')) as to_deputy,
                  count(*) filter (where stage = 'WITH_NEXT_LEVEL') as upwards,
                  (select count(*) from mail where account = addressee and kind = 'now') as at_once,
                  (select count(*) from mail where account = addressee and kind = 'digest')
                    as digests,
                  (select max(mails) from (select count(*) as mails from mail
                    where account = addressee
                    group by (created_at at time zone 'Europe/Copenhagen')::date) as days) as most_a_day
                from inbox_item where recipient = 'LEADER' group by addressee order by addressee
                """)
            .query(
                (row, _) -> {
                  StringBuilder line = new StringBuilder("|");
                  for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                    line.append(' ').append(row.getString(column)).append(" |");
                  }
                  return line.toString();
                })
            .list();
    assertThat(table).isNotEmpty();
    LoggerFactory.getLogger(YearOfMailTest.class)
        .warn(
            "Items, mails, reminders and escalations per leader:\n{}\n{}",
            "| leader | items | done | fell away | not done | open | reminded | to the deputy |"
                + " upwards | at once | digests | most mails a day |",
            String.join("\n", table));
  }

  private static long count(String sql) {
    return database.jdbc().sql(sql).query(Long.class).single();
  }
}
