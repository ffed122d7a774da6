package dk.naervaer.events;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The headers of a record, whichever client library it came by. */
@FunctionalInterface
public interface RecordHeaders {

  /** The last value of that name, or null; names are compared to the letter. */
  byte @Nullable [] last(String name);

  /** Headers held in a map. */
  static RecordHeaders of(Map<String, byte[]> headers) {
    return headers::get;
  }
}
