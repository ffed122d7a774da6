package dk.naervaer.config;

import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Reads {@code mail.yaml}; what isn't there is as shipped. */
final class MailReader {
  private static final List<String> LANGUAGES = List.of("da", "en");

  private final Section file;

  private MailReader(Section file) {
    this.file = file;
  }

  /** The settings of a file, the rest as shipped. */
  static MailSettings read(Section file) {
    return new MailReader(file).read(ShippedConfig::mail);
  }

  /** The shipped file, which holds every key. */
  static MailSettings readWhole(Section file) {
    return new MailReader(file)
        .read(
            () -> {
              throw new IllegalStateException("the shipped mail.yaml lacks a key");
            });
  }

  private MailSettings read(Supplier<MailSettings> shipped) {
    file.allow(
        "digest-at",
        "language",
        "most-new-a-day",
        "default-deadline",
        "escalate-after",
        "at-once-deadline",
        "lapse-after-days",
        "open-absence-days",
        "texts");
    return new MailSettings(
        file.value("digest-at").flatMap(MailReader::time).orElseGet(() -> shipped.get().digestAt()),
        file.word("language", MailLanguage::ofWord, LANGUAGES)
            .orElseGet(() -> shipped.get().language()),
        whole("most-new-a-day", 1, 50).orElseGet(() -> shipped.get().mostNew()),
        whole("default-deadline", 1, 60).orElseGet(() -> shipped.get().deadline()),
        whole("escalate-after", 1, 60).orElseGet(() -> shipped.get().escalateAfter()),
        whole("at-once-deadline", 0, 10).orElseGet(() -> shipped.get().atOnceDeadline()),
        whole("lapse-after-days", 7, 365).orElseGet(() -> shipped.get().lapseAfterDays()),
        whole("open-absence-days", 7, 3650).orElseGet(() -> shipped.get().openAbsenceDays()),
        texts(shipped));
  }

  private Optional<Integer> whole(String key, int least, int most) {
    return file.value(key).flatMap(value -> value.whole(least, most));
  }

  // Between the morning's sweep and the end of the working day, by the quarter of an hour.
  private static Optional<LocalTime> time(Value value) {
    Optional<String> text = value.text();
    Optional<LocalTime> time =
        text.filter(it -> it.matches("(06:[345][05]|0[7-9]:[0-5][05]|1[0-7]:[0-5][05])"))
            .map(LocalTime::parse);
    if (text.isPresent() && time.isEmpty()) {
      value.error(
          "R410",
          text.get(),
          "Skriv et klokkeslæt mellem 06:30 og 17:55 i anførselstegn, for eksempel \"07:30\".",
          "Write a time between 06:30 and 17:55 in quotation marks, for example \"07:30\".");
    }
    return time;
  }

  private Map<MailKind, MailText> texts(Supplier<MailSettings> shipped) {
    Map<MailKind, MailText> texts = new EnumMap<>(MailKind.class);
    Optional<Section> there = file.section("texts");
    there.ifPresent(
        section ->
            section.allow(Stream.of(MailKind.values()).map(MailKind::word).toArray(String[]::new)));
    for (MailKind kind : MailKind.values()) {
      texts.put(
          kind,
          there
              .flatMap(section -> section.section(kind.word()))
              .flatMap(section -> MailText.of(section, kind))
              .orElseGet(() -> shipped.get().text(kind)));
    }
    return texts;
  }
}
