package dk.naervaer.events;

import org.jspecify.annotations.Nullable;

/** Ends the reading of a record. Has no stack: bad records may come by the thousand. */
final class Fault extends RuntimeException {

  private final Reason reason;
  private final @Nullable String at;

  Fault(Reason reason, @Nullable String at) {
    super(reason.name(), null, false, false);
    this.reason = reason;
    this.at = at;
  }

  Reason reason() {
    return reason;
  }

  @Nullable String at() {
    return at;
  }
}
