package dk.naervaer.service.texts;

import dk.naervaer.config.Configuration;
import dk.naervaer.config.MailKind;
import dk.naervaer.config.MailText;
import dk.naervaer.service.access.Caller;
import dk.naervaer.service.assessment.BookInForce;
import dk.naervaer.service.platform.PlatformClock;
import dk.naervaer.service.platform.sql.OnBehalf;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words people are written. An action's own text holds before the kind's; what the municipality
 * has edited here before its file, and that before what is shipped. Text is only ever filled in,
 * never run.
 */
public final class Texts {
  private final TextStore store;
  private final BookInForce book;
  private final PlatformClock clock;

  Texts(TextStore store, BookInForce book, PlatformClock clock) {
    this.store = store;
    this.book = book;
    this.clock = clock;
  }

  /** The text of a kind. */
  public MailText of(MailKind kind) {
    return newest(List.of(new TextKey(kind, null)), kind);
  }

  /** The text of a kind about an action. */
  public MailText of(MailKind kind, String action) {
    return newest(List.of(new TextKey(kind, action), new TextKey(kind, null)), kind);
  }

  private MailText newest(List<TextKey> wanted, MailKind kind) {
    Map<String, MailText> edited =
        store.newest(wanted.stream().map(TextKey::word).toList()).stream()
            .collect(Collectors.toMap(TextVersion::key, TextVersion::text));
    return wanted.stream()
        .map(TextKey::word)
        .filter(edited::containsKey)
        .findFirst()
        .map(edited::get)
        .orElseGet(() -> configuration().mail().text(kind));
  }

  /** Every text there can be: of each kind, and of each action where a kind has such. */
  public List<TextKey> keys() {
    return Stream.of(MailKind.values())
        .flatMap(
            kind ->
                Stream.concat(
                    Stream.of(new TextKey(kind, null)),
                    kind.isPerAction()
                        ? actions().stream().sorted().map(action -> new TextKey(kind, action))
                        : Stream.empty()))
        .toList();
  }

  /** The words of those that were edited. */
  public Set<String> edited() {
    return new HashSet<>(store.edited());
  }

  /** The words of the dictionary. */
  public Set<String> actions() {
    return configuration().dictionary().actions().keySet();
  }

  /** Every version of a text, the newest first. */
  public List<TextVersion> history(TextKey key) {
    return store.history(key.word());
  }

  /** What keeps a text from being used; empty when nothing does. */
  public List<TextFaults.Fault> faults(TextKey key, MailText text) {
    return TextFaults.of(key.kind(), text);
  }

  /**
   * Uses a text from now on.
   *
   * @return what keeps it from being used; empty when it is
   */
  public List<TextFaults.Fault> save(Caller caller, TextKey key, MailText text) {
    List<TextFaults.Fault> faults = faults(key, text);
    if (faults.isEmpty()) {
      try (OnBehalf.Scope _ = OnBehalf.theProgram()) {
        store.add(key.word(), text, caller.id(), clock.now());
      }
    }
    return faults;
  }

  /** How it reads, with made-up values. */
  public MailText preview(TextKey key, MailText text) {
    Map<String, String> values =
        key.kind().placeholders().stream()
            .collect(Collectors.toMap(Function.identity(), this::sample));
    return new MailText(text.danish().with(values), text.english().with(values));
  }

  private String sample(String placeholder) {
    return switch (placeholder) {
      case "count" -> "3";
      case "link" -> "https://naervaer.example/opgaver";
      case "name" -> "Lene Leder";
      case "date" -> "3. september 2026";
      case "time" -> "kl. 10.00";
      case "account" -> "4711";
      case "password" -> "kR7wq2ZbT9mXcP";
      case "reference" -> "7f1c6c1e-0000-4000-8000-000000000000";
      case "municipality" -> configuration().organisation().municipality().name();
      case "contact" -> "Lederen af Plejecenter Nord";
      default -> placeholder;
    };
  }

  private Configuration configuration() {
    return book.current().configuration();
  }
}
