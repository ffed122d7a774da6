package dk.naervaer.service.inbox;

import dk.naervaer.events.PayrollMessage;
import dk.naervaer.service.platform.CopenhagenTime;
import dk.naervaer.service.platform.Topics;
import dk.naervaer.service.testing.AccountForTests;
import dk.naervaer.service.testing.Facts;
import dk.naervaer.service.testing.LiveProgram;
import dk.naervaer.service.testing.PayrollForTests;
import dk.naervaer.service.testing.ServersForTests;
import dk.naervaer.service.testing.TestDatabase;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program with one of everybody, from a morning on, and the words a test needs to use it. */
final class InboxDay implements AutoCloseable {
  static final LocalDate FIRST = LocalDate.of(2026, 9, 1);
  private static final JsonMapper JSON = JsonMapper.shared();

  final Topics topics = ServersForTests.running().freshTopics();
  final LiveProgram program;
  private final PayrollForTests payroll;

  InboxDay(TestDatabase database, String... more) {
    this.program = LiveProgram.withEverybody(database, topics, at(FIRST, "05:00"), more);
    this.payroll = new PayrollForTests(topics);
  }

  static Instant at(LocalDate day, String time) {
    return day.atTime(LocalTime.parse(time)).atZone(CopenhagenTime.ZONE).toInstant();
  }

  /** Drives the clock on and waits until all is settled there. */
  void until(LocalDate day, String time) {
    program.advanceTo(at(day, time));
    program.settle();
  }

  /** Somebody in a unit is sick from a day on. */
  void sick(String employee, String workUnit, LocalDate first) {
    sick(employee, workUnit, null, "0999", first);
  }

  void sick(
      String employee,
      String workUnit,
      @Nullable String leader,
      String residence,
      LocalDate first) {
    payroll.publish(Facts.employment(employee, workUnit, leader, residence));
    payroll.publish(Facts.sick(employee, 1, first, null));
    settle();
  }

  /** Payroll tells something. */
  void tell(PayrollMessage... messages) {
    List.of(messages).forEach(payroll::publish);
    settle();
  }

  /** Payroll tells the last day. */
  void ended(String employee, LocalDate first, LocalDate last) {
    payroll.publish(Facts.sick(employee, 2, first, last));
    settle();
  }

  void settle() {
    payroll.flush();
    program.settle();
  }

  List<JsonNode> inbox(String account) {
    return list(program.as(account).get("/api/inbox").body());
  }

  List<JsonNode> all(String account) {
    return list(program.as(account).get("/api/inbox?closed=true").body());
  }

  /** What an account is told of all that is held about somebody. */
  HttpResponse<String> held(String account, String employee) {
    return program.as(account).post("/api/held", "{\"employeeId\":\"" + employee + "\"}");
  }

  static List<JsonNode> list(String json) {
    List<JsonNode> items = new ArrayList<>();
    JSON.readTree(json).forEach(items::add);
    return items;
  }

  static JsonNode json(String text) {
    return JSON.readTree(text);
  }

  /** The one item of a row of the sheet before an account. */
  JsonNode item(String account, String employee, String rule) {
    return all(account).stream()
        .filter(item -> item.path("employeeId").asString("").equals(employee))
        .filter(item -> item.path("rule").asString().equals(rule))
        .findFirst()
        .orElseThrow(
            () -> new AssertionError(rule + " of " + employee + " not in " + all(account)));
  }

  /** Does something about an item as it is now. */
  HttpResponse<String> act(String account, JsonNode item, String body) {
    return act(account, item, body, Map.of());
  }

  HttpResponse<String> act(String account, JsonNode item, String body, Map<String, String> more) {
    Map<String, String> headers = new java.util.HashMap<>(more);
    headers.putIfAbsent("If-Match", "\"" + item.path("version").asInt() + "\"");
    AccountForTests who = program.as(account);
    return who.post(
        "/api/inbox/" + item.path("id").asString() + "/deeds", body.replace('\'', '"'), headers);
  }

  @Override
  public void close() {
    payroll.close();
    program.close();
  }
}
