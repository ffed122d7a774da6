package dk.naervaer.service.casefile;

import dk.naervaer.events.Outcome;
import dk.naervaer.events.Reason;
import org.jspecify.annotations.Nullable;

/** What became of a record: accepted, ignored or held, and why. */
public record Taken(Outcome outcome, @Nullable Reason reason) {
  static final Taken ACCEPTED = new Taken(Outcome.ACCEPTED, null);
  static final Taken IGNORED = new Taken(Outcome.IGNORED, null);

  static Taken held(Reason reason) {
    return new Taken(Outcome.HELD, reason);
  }

  static Taken conflict(boolean wins) {
    return new Taken(wins ? Outcome.ACCEPTED : Outcome.IGNORED, Reason.REVISION_CONFLICT);
  }
}
