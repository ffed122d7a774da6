package dk.naervaer.service.governance;

import dk.naervaer.config.Committee.Side;
import dk.naervaer.rules.sheet.Sheet;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A sheet with its life.
 *
 * @param version counts its changes
 * @param bytes exactly as they were written or uploaded
 * @param hash SHA-256 of level, date, running cases and bytes, hex: what a signature names
 * @param author account of whoever changed it last
 * @param signatures at most one a side
 * @param reason why it was refused, blocked or given notice; null otherwise
 * @param noticeUntil the last day it holds once notice was given
 */
public record ProposedSheet(
    UUID id,
    int version,
    String level,
    LocalDate effectiveFrom,
    boolean runningCases,
    byte[] bytes,
    String hash,
    String author,
    Stage stage,
    List<Signature> signatures,
    @Nullable String reason,
    @Nullable LocalDate noticeUntil) {

  /** A new draft. */
  public static ProposedSheet draft(UUID id, String level, SheetText text, String author) {
    return new ProposedSheet(
        id,
        1,
        level,
        text.effectiveFrom(),
        text.runningCases(),
        text.bytes(),
        text.hash(level),
        author,
        Stage.DRAFT,
        List.of(),
        null,
        null);
  }

  boolean isLaw() {
    return level.equals(Sheet.STATUTORY);
  }

  Optional<Signature> signatureOf(Side side) {
    return signatures.stream().filter(signature -> signature.side() == side).findFirst();
  }

  ProposedSheet at(Stage next) {
    return with(next, signatures, reason, noticeUntil);
  }

  ProposedSheet because(Stage next, String why) {
    return with(next, signatures, why, noticeUntil);
  }

  ProposedSheet signed(Stage next, List<Signature> all) {
    return with(next, all, reason, noticeUntil);
  }

  ProposedSheet underNotice(LocalDate until, String why) {
    return with(Stage.UNDER_NOTICE, signatures, why, until);
  }

  private ProposedSheet with(
      Stage next, List<Signature> all, @Nullable String why, @Nullable LocalDate until) {
    return new ProposedSheet(
        id,
        version + 1,
        level,
        effectiveFrom,
        runningCases,
        bytes,
        hash,
        author,
        next,
        List.copyOf(all),
        why,
        until);
  }

  /** The same sheet with other content: whatever was signed is signed no more. */
  ProposedSheet rewritten(SheetText text, String by) {
    return new ProposedSheet(
        id,
        version + 1,
        level,
        text.effectiveFrom(),
        text.runningCases(),
        text.bytes(),
        text.hash(level),
        by,
        Stage.DRAFT,
        List.of(),
        null,
        null);
  }

  @Override
  public String toString() {
    return "ProposedSheet[" + level + " " + effectiveFrom + " " + stage + "]";
  }
}
