package dk.naervaer.events;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** CloudEvents 1.0 on Kafka: names of headers and types, and the headers of what we send. */
public final class CloudEvents {

  public static final String ABSENCE = "dk.naervaer.payroll.absence.v1";
  public static final String EMPLOYMENT = "dk.naervaer.payroll.employment.v1";
  public static final String ADVISORY = "dk.naervaer.advisory.v1";
  public static final String RECEIPT = "dk.naervaer.receipt.v1";

  public static final String SPEC_VERSION = "ce_specversion";
  public static final String ID = "ce_id";
  public static final String SOURCE = "ce_source";
  public static final String TYPE = "ce_type";
  public static final String TIME = "ce_time";
  public static final String CONTENT_TYPE = "content-type";

  private static final String STRUCTURED = "application/cloudevents";

  private CloudEvents() {}

  /** The headers of an event sent in binary mode, in a fixed order. */
  public static Map<String, byte[]> headers(EventKey event, String type, Instant time) {
    Map<String, byte[]> headers = new LinkedHashMap<>();
    headers.put(SPEC_VERSION, bytes("1.0"));
    headers.put(ID, bytes(event.id()));
    headers.put(SOURCE, bytes(event.source()));
    headers.put(TYPE, bytes(type));
    headers.put(TIME, bytes(time.toString()));
    headers.put(CONTENT_TYPE, bytes("application/json"));
    return headers;
  }

  /** Whether the whole event stands in the value; so do batches, which then fail to be one. */
  static boolean isStructured(RecordHeaders headers) {
    byte[] contentType = headers.last(CONTENT_TYPE);
    return contentType != null
        && new String(contentType, StandardCharsets.UTF_8)
            .toLowerCase(Locale.ROOT)
            .startsWith(STRUCTURED);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
