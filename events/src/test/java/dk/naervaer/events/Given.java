package dk.naervaer.events;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Valid records to change one thing of. */
final class Given {

  static final EventKey EVENT = new EventKey("/opus/hjoerring", "7f3c");
  static final Instant SENT = Instant.parse("2026-09-01T05:12:03Z");

  static final AbsenceMessage ABSENCE =
      new AbsenceMessage(
          "SD-000123",
          3,
          "E4711",
          "E4711-1",
          "790",
          LocalDate.of(2026, 9, 1),
          null,
          List.of(new Degree(LocalDate.of(2026, 10, 1), BigDecimal.valueOf(50))),
          AbsenceStatus.ACTIVE,
          Instant.parse("2026-09-01T05:12:00Z"));

  static final EmploymentMessage EMPLOYMENT =
      new EmploymentMessage(
          "E4711",
          "E4711-1",
          1,
          null,
          "plejecenter-nord",
          "Prøve Æblegård",
          LocalDate.of(2019, 5, 1),
          null,
          BigDecimal.valueOf(37),
          "0860",
          "L12",
          new Contact("proeve@example.org"),
          false);

  static final AdvisoryLine LINE =
      new AdvisoryLine(
          AdvisorySubject.EMPLOYMENT,
          "E1",
          "E1-1",
          "plejecenter-nord",
          LocalDate.of(2026, 9, 1),
          "K03",
          1,
          List.of(),
          "ring",
          List.of("leder"),
          LocalDate.of(2026, 9, 3),
          Instant.parse("2026-09-03T04:15:00Z"),
          null,
          null,
          AdvisoryStatus.GIVEN,
          false,
          "Fraværet er nået dag 3; kommunens regelark fra 1. januar 2020 (K03) siger ring fra dag"
              + " 3.");

  private Given() {}

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** The key of a record of {@link #ABSENCE} or {@link #EMPLOYMENT}. */
  static byte[] key() {
    return bytes("E4711");
  }

  static byte[] absenceJson() {
    return bytes(MessageWriter.json(ABSENCE));
  }

  /** Headers of binary mode for an absence, to be changed at will. */
  static Map<String, byte[]> headers() {
    return new LinkedHashMap<>(CloudEvents.headers(EVENT, CloudEvents.ABSENCE, SENT));
  }

  static Map<String, byte[]> structuredHeaders() {
    return Map.of("content-type", bytes("application/cloudevents+json; charset=UTF-8"));
  }

  static String envelope(String data) {
    return """
    {"specversion":"1.0","id":"7f3c","source":"/opus/hjoerring",\
    "type":"dk.naervaer.payroll.absence.v1","time":"2026-09-01T05:12:03Z",\
    "datacontenttype":"application/json","partitionkey":"E4711",%s}\
    """
        .formatted(data);
  }
}
