package dk.naervaer.service.inbox;

import dk.naervaer.service.access.Caller;
import dk.naervaer.service.access.Callers;
import dk.naervaer.service.platform.PlatformClock;
import dk.naervaer.service.platform.sql.OnBehalf;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;

/**
 * A leader's planned talks as a calendar that other programs fetch, under an address that is its
 * own secret. Drawing a new one, or revoking it, closes the old.
 */
public final class CalendarFeeds {
  private static final int SECRET_BYTES = 24;
  private static final String WORDS = "Nærvær";

  private final FeedStore feeds;
  private final TalkStore talks;
  private final Callers callers;
  private final Sight sight;
  private final Horizons horizons;
  private final PlatformClock clock;
  private final String address;

  CalendarFeeds(
      FeedStore feeds,
      TalkStore talks,
      Callers callers,
      Sight sight,
      Horizons horizons,
      PlatformClock clock,
      String address) {
    this.feeds = feeds;
    this.talks = talks;
    this.callers = callers;
    this.sight = sight;
    this.horizons = horizons;
    this.clock = clock;
    this.address = address;
  }

  /** Draws the caller's secret anew; shown this once. */
  public String open(Caller caller) {
    byte[] drawn = new byte[SECRET_BYTES];
    new SecureRandom().nextBytes(drawn);
    String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(drawn);
    try (OnBehalf.Scope _ = OnBehalf.theProgram()) {
      feeds.replace(caller.id(), proof(secret), clock.now());
    }
    return address + "/kalender/" + secret;
  }

  /** Closes the caller's feed. */
  public void revoke(Caller caller) {
    try (OnBehalf.Scope _ = OnBehalf.theProgram()) {
      feeds.revoke(caller.id());
    }
  }

  /** The calendar under a secret, as iCalendar; empty when it opens none. */
  public Optional<String> read(String secret) {
    return OnBehalf.theProgram(() -> feeds.account(proof(secret)))
        .flatMap(callers::find)
        .map(this::calendarAsSeenBy);
  }

  private String calendarAsSeenBy(Caller caller) {
    try (OnBehalf.Scope _ = OnBehalf.of(() -> horizons.of(caller))) {
      return calendar(caller);
    }
  }

  private String calendar(Caller caller) {
    return Invitation.feed(
        talks.of(sight.employmentsLedBy(caller)).stream().filter(TalkRecord::isInvitedTo).toList(),
        ImmutableMethod.PUBLISH,
        WORDS,
        address + "/opgaver",
        clock.now());
  }

  private static byte[] proof(String secret) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
