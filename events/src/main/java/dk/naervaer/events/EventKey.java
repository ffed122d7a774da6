package dk.naervaer.events;

/**
 * What makes a record unique, however often it is sent: CloudEvents' source and id, each at most
 * {@value Bounds#LONGEST_ATTRIBUTE} characters.
 *
 * <p>On a topic set to raw there is neither: the source is {@value #RAW} and the id is made of the
 * registration, its revision and its {@link ContentHash}.
 */
public record EventKey(String source, String id) {

  /** The source of every record of a topic set to raw. */
  public static final String RAW = "raw";

  static EventKey raw(PayrollMessage message) {
    String id = message.registrationId() + ':' + message.revision() + ':' + ContentHash.of(message);
    return new EventKey(RAW, id);
  }
}
