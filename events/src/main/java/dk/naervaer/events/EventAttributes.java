package dk.naervaer.events;

import org.jspecify.annotations.Nullable;

/** The four attributes that every CloudEvent must have, as they came. */
record EventAttributes(
    @Nullable String specVersion,
    @Nullable String id,
    @Nullable String source,
    @Nullable String type) {

  /** Reads the headers of binary mode; one that is no UTF-8 counts as missing. */
  static EventAttributes of(RecordHeaders headers) {
    return new EventAttributes(
        text(headers, CloudEvents.SPEC_VERSION),
        text(headers, CloudEvents.ID),
        text(headers, CloudEvents.SOURCE),
        text(headers, CloudEvents.TYPE));
  }

  /** What names the event, where that much is sound: a refusal should say whom it refuses. */
  @Nullable EventKey key() {
    return source != null && id != null && isSound(source) && isSound(id)
        ? new EventKey(source, id)
        : null;
  }

  /**
   * The event's key, when all four are as they must be.
   *
   * @param prefix of an attribute's name where it stands: {@code ce_} or {@code /}
   */
  EventKey check(String expectedType, String prefix) {
    require(specVersion, prefix + "specversion");
    require(type, prefix + "type");
    EventKey key = new EventKey(require(source, prefix + "source"), require(id, prefix + "id"));
    if (!isVersionOne(specVersion)) {
      throw new Fault(Reason.VERSION, prefix + "specversion");
    }
    if (!expectedType.equals(type)) {
      throw new Fault(Reason.VERSION, prefix + "type");
    }
    return key;
  }

  private static String require(@Nullable String value, String name) {
    if (value == null || !isSound(value)) {
      throw new Fault(Reason.SCHEMA, name);
    }
    return value;
  }

  private static boolean isVersionOne(@Nullable String version) {
    return version != null
        && version.length() > 2
        && version.startsWith("1.")
        && version.chars().skip(2).allMatch(letter -> letter >= '0' && letter <= '9');
  }

  private static boolean isSound(String value) {
    return Bounds.isText(value, Bounds.LONGEST_ATTRIBUTE);
  }

  private static @Nullable String text(RecordHeaders headers, String name) {
    byte[] value = headers.last(name);
    return value == null ? null : StrictText.decode(value);
  }
}
