package dk.naervaer.config;

import java.time.LocalTime;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * When and how people are told.
 *
 * @param digestAt when the day's one digest leaves, in Copenhagen
 * @param language of mail
 * @param mostNew new items a digest lists, most urgent first; the others are counted
 * @param deadline working days until the reminder where a row of the sheet says nothing
 * @param escalateAfter working days from the reminder to the deputy, and from there upwards
 * @param atOnceDeadline what is due today and has at most so many working days is told at once
 * @param lapseAfterDays days after the last reminder until what belongs to no case closes undone
 * @param openAbsenceDays days after which an absence without an end date is looked at
 * @param texts of each kind of mail
 */
public record MailSettings(
    LocalTime digestAt,
    MailLanguage language,
    int mostNew,
    int deadline,
    int escalateAfter,
    int atOnceDeadline,
    int lapseAfterDays,
    int openAbsenceDays,
    Map<MailKind, MailText> texts) {
  public MailSettings {
    // In the order of the kinds, so that the same settings always have the same hash.
    texts = Collections.unmodifiableMap(new EnumMap<>(texts));
  }

  /** The text of a kind of mail. */
  public MailText text(MailKind kind) {
    MailText text = texts.get(kind);
    if (text == null) {
      throw new IllegalStateException("no text for " + kind.word());
    }
    return text;
  }
}
