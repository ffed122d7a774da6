package dk.naervaer.service.inbox;

import dk.naervaer.config.MailKind;
import dk.naervaer.config.MailLanguage;
import dk.naervaer.config.MailSettings;
import dk.naervaer.config.MailText;
import dk.naervaer.service.access.Caller;
import dk.naervaer.service.delivery.Html;
import dk.naervaer.service.delivery.MailDraft;
import dk.naervaer.service.texts.Texts;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Writes to somebody about items: how many, until when, and where to see them. What they are, and
 * whom they are about, stands behind the login alone.
 */
final class Digest {
  private static final Comparator<Item> MOST_URGENT_FIRST =
      Comparator.comparing((Item item) -> !item.ask().binding())
          .thenComparing(item -> item.ask().dueOn())
          .thenComparing(Item::id);

  private final MailSettings settings;
  private final MailText now;
  private final MailText daily;
  private final String address;

  Digest(MailSettings settings, Texts texts, String address) {
    this.settings = settings;
    this.now = texts.of(MailKind.NOW);
    this.daily = texts.of(MailKind.DIGEST);
    this.address = address;
  }

  /** Something for today, at once. */
  MailDraft atOnce(String key, Caller reader, List<Item> items) {
    return draft(key, MailKind.NOW, reader, items);
  }

  /** The day's digest. */
  MailDraft ofDay(LocalDate day, Caller reader, List<Item> items) {
    return draft("digest/" + day + "/" + reader.id(), MailKind.DIGEST, reader, items);
  }

  private MailDraft draft(String key, MailKind kind, Caller reader, List<Item> items) {
    MailLanguage language = settings.language();
    String link = address + "/opgaver";
    MailText.Words words =
        (kind == MailKind.NOW ? now : daily)
            .in(language)
            .with(
                Map.of("count", String.valueOf(items.size()), "link", link, "name", reader.name()));
    List<String> lines = lines(items, new DigestWords(language));
    return new MailDraft(
        key,
        kind.word(),
        reader.id(),
        reader.name(),
        reader.mail(),
        language.word(),
        words.subject(),
        words.body() + "\n\n" + String.join("\n", lines) + "\n",
        html(words, lines, language),
        null,
        null);
  }

  private List<String> lines(List<Item> items, DigestWords words) {
    List<String> lines = new ArrayList<>();
    List<Item> fresh = of(items, Stage.NEW);
    fresh.stream().limit(settings.mostNew()).map(item -> line(item, words)).forEach(lines::add);
    if (fresh.size() > settings.mostNew()) {
      lines.add(words.more(fresh.size() - settings.mostNew()));
    }
    of(items, Stage.TOLD).forEach(item -> lines.add(words.reminder(line(item, words))));
    of(items, Stage.REMINDED).forEach(item -> lines.add(words.standIn(line(item, words))));
    of(items, Stage.WITH_DEPUTY).forEach(item -> lines.add(words.above(line(item, words))));
    int gone = of(items, Stage.FALLEN_AWAY).size();
    if (gone > 0) {
      lines.add(words.gone(gone));
    }
    return lines;
  }

  private static List<Item> of(List<Item> items, Stage stage) {
    return items.stream()
        .filter(item -> item.telling().stage() == stage)
        .sorted(MOST_URGENT_FIRST)
        .toList();
  }

  private String line(Item item, DigestWords words) {
    return words.item(item.ask().dueOn()) + ": " + address + "/opgave/" + item.id();
  }

  private static String html(MailText.Words words, List<String> lines, MailLanguage language) {
    StringBuilder html = new StringBuilder("<!doctype html><html lang=\"");
    html.append(language.word()).append("\"><head><meta charset=\"utf-8\"><title>");
    html.append(Html.escape(words.subject())).append("</title></head><body><p>");
    html.append(Html.escape(words.body())).append("</p><ul>");
    lines.forEach(line -> html.append("<li>").append(Html.escape(line)).append("</li>"));
    return html.append("</ul></body></html>").toString();
  }

  /** The few words around the lines. */
  private record DigestWords(MailLanguage language) {
    private String or(String danish, String english) {
      return language == MailLanguage.DANISH ? danish : english;
    }

    String item(LocalDate due) {
      String day = DateTimeFormatter.ofPattern("d. MMMM uuuu", language.locale()).format(due);
      return or("Senest ", "By ") + day;
    }

    String more(int count) {
      return or("Og " + count + " mere, som kan vente.", "And " + count + " more that can wait.");
    }

    String reminder(String line) {
      return or("Påmindelse. ", "Reminder. ") + line;
    }

    String standIn(String line) {
      return or("Som stedfortræder. ", "As the deputy. ") + line;
    }

    String above(String line) {
      return or("Ingen har taget sig af den. ", "Nobody has seen to it. ") + line;
    }

    String gone(int count) {
      return or("Faldet bort: " + count + ".", "Fallen away: " + count + ".");
    }
  }
}
