package dk.naervaer.config;

import dk.naervaer.rules.settings.Thresholds;
import dk.naervaer.rules.sheet.ContentHash;
import dk.naervaer.rules.sheet.SheetLimits;

/** Everything the coordinator sets, read and found good. */
public record Configuration(
    Organisation organisation,
    Thresholds thresholds,
    SheetLimits sheetLimits,
    TeamStatus teamStatus,
    AbsenceTypes absenceTypes,
    Dictionary dictionary,
    MailSettings mail,
    Documents documents,
    Retention retention) {

  /** SHA-256 of the content, hex; comments, blanks and the order of keys don't count. */
  public String hash() {
    return ContentHash.of(
        organisation
            + "\n"
            + thresholds
            + "\n"
            + sheetLimits
            + "\n"
            + teamStatus
            + "\n"
            + absenceTypes
            + "\n"
            + dictionary
            + "\n"
            + mail
            + "\n"
            + documents
            + "\n"
            + retention);
  }
}
