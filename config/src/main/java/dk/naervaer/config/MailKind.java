package dk.naervaer.config;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The kinds of mail, and what each may put into its text. */
public enum MailKind {
  /** Something has to be done today. */
  NOW("now", Set.of("count", "link", "name")),
  /** The day's one digest. */
  DIGEST("digest", Set.of("count", "link", "name")),
  /** To payroll: an end date is missing. */
  END_DATE("end-date", Set.of("link", "name")),
  /** To a leader: the job centre's liaison has answered. */
  ANSWER("answer", Set.of("link", "name")),
  /** An appointment in somebody's calendar. */
  INVITATION("invitation", Set.of("link", "name")),
  /** To the contact of another municipality of residence: no name, no login there. */
  RESIDENCE("residence", Set.of("date", "reference", "municipality", "contact")),
  /** To an employee whose account was opened. */
  FIRST_PASSWORD("first-password", Set.of("municipality", "link", "account", "password", "date")),
  /** To an employee whom the leader will call to a talk: a mail, or a letter to print. */
  SUMMONS("summons", Set.of("municipality", "contact")),
  /** The same once it is not to be. */
  SUMMONS_OFF("summons-off", Set.of("municipality", "contact")),
  /** To an employee: a talk is set for a day. */
  APPOINTMENT("appointment", Set.of("municipality", "contact", "date", "time")),
  /** The same once it is cancelled. */
  APPOINTMENT_OFF("appointment-off", Set.of("municipality", "contact", "date"));

  /** A subject is read on the way and on a locked screen: it names nobody, nor leads anywhere. */
  private static final Set<String> OF_NOBODY = Set.of("count", "date", "time", "municipality");

  private final String word;
  private final Set<String> placeholders;

  MailKind(String word, Set<String> placeholders) {
    this.word = word;
    this.placeholders = placeholders;
  }

  /** Whether each action may have a text of its own. */
  public boolean isPerAction() {
    return this == INVITATION || ordinal() >= SUMMONS.ordinal();
  }

  /** The kind with this word; empty for an unknown one. */
  public static Optional<MailKind> ofWord(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
  }

  /** The word in the file. */
  public String word() {
    return word;
  }

  /** The words that may stand in braces. */
  public Set<String> placeholders() {
    return placeholders;
  }

  /** Those of them without which the mail is good for nothing. */
  public Set<String> needed() {
    return this == FIRST_PASSWORD ? Set.of("account", "password") : Set.of();
  }

  /** Whether what is in it is for its receiver alone. */
  public boolean isSecret() {
    return this == FIRST_PASSWORD;
  }

  /** Those of them that may stand in the subject. */
  public Set<String> placeholdersOfSubject() {
    return placeholders.stream().filter(OF_NOBODY::contains).collect(Collectors.toSet());
  }
}
