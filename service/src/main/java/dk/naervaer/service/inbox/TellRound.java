package dk.naervaer.service.inbox;

import dk.naervaer.config.MailSettings;
import dk.naervaer.service.access.Caller;
import dk.naervaer.service.delivery.MailDraft;
import dk.naervaer.service.texts.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The mails of one moment: for each reader what is told at once, and the day's digest. */
final class TellRound {
  private final Digest digest;
  private final LocalDate today;
  private final Instant now;
  private final Set<String> hadDigest;
  private final Map<Caller, List<Item>> atOnce = new LinkedHashMap<>();
  private final Map<Caller, List<Item>> daily = new LinkedHashMap<>();

  TellRound(
      MailSettings settings,
      Texts texts,
      String address,
      LocalDate today,
      Instant now,
      Collection<String> hadDigest) {
    this.digest = new Digest(settings, texts, address);
    this.today = today;
    this.now = now;
    this.hadDigest = new HashSet<>(hadDigest);
  }

  /** False when one of the readers has had the day's digest: then it waits for the next. */
  boolean takes(Item item, List<Caller> readers) {
    boolean urgent = item.telling().atOnce();
    if (!urgent && readers.stream().anyMatch(reader -> hadDigest.contains(reader.id()))) {
      return false;
    }
    for (Caller reader : readers) {
      (urgent ? atOnce : daily).computeIfAbsent(reader, _ -> new ArrayList<>()).add(item);
    }
    return true;
  }

  List<MailDraft> mails() {
    List<MailDraft> drafts = new ArrayList<>();
    atOnce.forEach((reader, items) -> drafts.add(digest.atOnce(nowKey(reader), reader, items)));
    daily.forEach((reader, items) -> drafts.add(digest.ofDay(today, reader, items)));
    return drafts;
  }

  private String nowKey(Caller reader) {
    List<Item> items = Objects.requireNonNull(atOnce.get(reader));
    return "now/" + now + "/" + reader.id() + "/" + items.getFirst().id();
  }

  List<ItemStore.Told> tellings() {
    List<ItemStore.Told> told = new ArrayList<>();
    atOnce.forEach(
        (reader, items) ->
            items.forEach(item -> told.add(new ItemStore.Told(nowKey(reader), item.id()))));
    daily.forEach(
        (reader, items) ->
            items.forEach(
                item ->
                    told.add(
                        new ItemStore.Told("digest/" + today + "/" + reader.id(), item.id()))));
    return told;
  }
}
