package dk.naervaer.service.replay;

import dk.naervaer.events.AdvisoryLine;
import dk.naervaer.service.platform.CopenhagenTime;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What has become of an advisory, in Danish. */
final class StatusWords {
  private StatusWords() {}

  static String of(AdvisoryLine line) {
    return switch (line.status()) {
      case GIVEN -> given(line);
      case DONE -> given(line) + ", gjort";
      case WITHDRAWN -> given(line) + ", trukket tilbage " + day(line.withdrawnAt());
      case MISSED -> "var allerede passeret, da fraværet blev kendt";
      case EXPIRED -> given(line) + ", udløbet";
    };
  }

  private static String given(AdvisoryLine line) {
    return "givet " + day(line.givenAt()) + (line.late() ? ", for sent" : "");
  }

  private static String day(@Nullable Instant at) {
    return at == null ? "" : CopenhagenTime.dateAt(at).toString();
  }
}
