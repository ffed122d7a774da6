package dk.naervaer.service.delivery;

import java.time.Instant;

/** Hands a mail to a mail server. */
interface Courier {
  /** What the server said. */
  sealed interface Answer {
    /** It has it. */
    record Taken() implements Answer {}

    /** It refused it: 4xx for now, 5xx for good. */
    record Refused(int code) implements Answer {
      boolean forGood() {
        return code >= 500;
      }
    }

    /** It could not be used. */
    record Unreachable(String because) implements Answer {}
  }

  Answer hand(Mail mail, Instant now);
}
