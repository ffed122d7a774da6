package dk.naervaer.config;

import java.util.Set;

/** The kinds of mail, and what each may put into its text. */
public enum MailKind {
  /** Something has to be done today. */
  NOW("now", Set.of("count", "link", "name")),
  /** The day's one digest. */
  DIGEST("digest", Set.of("count", "link", "name")),
  /** To payroll: an end date is missing. */
  END_DATE("end-date", Set.of("link", "name")),
  /** An appointment in somebody's calendar. */
  INVITATION("invitation", Set.of("link", "name")),
  /** To the contact of another municipality of residence: no name, no login there. */
  RESIDENCE("residence", Set.of("date", "reference", "municipality", "contact")),
  /** To an employee who is summoned. */
  SUMMONS("summons", Set.of("municipality", "contact"));

  private final String word;
  private final Set<String> placeholders;

  MailKind(String word, Set<String> placeholders) {
    this.word = word;
    this.placeholders = placeholders;
  }

  /** The word in the file. */
  public String word() {
    return word;
  }

  /** The words that may stand in braces. */
  public Set<String> placeholders() {
    return placeholders;
  }
}
