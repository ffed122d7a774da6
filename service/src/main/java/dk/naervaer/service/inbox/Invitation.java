package dk.naervaer.service.inbox;

import dk.naervaer.service.platform.CopenhagenTime;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableClazz;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/** A talk as iCalendar: private, with neutral words, the same UID for ever. */
final class Invitation {
  private static final Duration LENGTH = Duration.ofMinutes(45);

  private Invitation() {}

  /** One event, as a mail carries it. */
  static String of(
      TalkRecord talk,
      int sequence,
      Method method,
      String words,
      String mail,
      String link,
      Instant now) {
    VEvent event = event(talk, sequence, words, link, now);
    event.add(new Organizer(URI.create("mailto:" + mail)));
    event.add(new Attendee(URI.create("mailto:" + mail)));
    event.add(
        method.getValue().equals("CANCEL")
            ? ImmutableStatus.VEVENT_CANCELLED
            : ImmutableStatus.VEVENT_CONFIRMED);
    return calendar(List.of(event), method);
  }

  /** Many events, as a feed carries them. */
  static String feed(
      List<TalkRecord> talks, Method method, String words, String link, Instant now) {
    return calendar(talks.stream().map(talk -> event(talk, 0, words, link, now)).toList(), method);
  }

  private static VEvent event(
      TalkRecord talk, int sequence, String words, String link, Instant now) {
    LocalTime time = Objects.requireNonNull(talk.time());
    ZonedDateTime start = talk.day().atTime(time).atZone(CopenhagenTime.ZONE);
    VEvent event = new VEvent(false);
    event.add(new DtStart<>(start));
    // Not when it ends: in the hour that comes twice that would lie before it begins.
    event.add(new net.fortuna.ical4j.model.property.Duration(LENGTH));
    event.add(new Summary(words));
    event.add(new DtStamp(now));
    event.add(new Uid(uid(talk)));
    event.add(new Sequence(sequence));
    event.add(ImmutableClazz.PRIVATE);
    event.add(new Url(URI.create(link)));
    return event;
  }

  static String uid(TalkRecord talk) {
    String name = talk.employmentId() + "|" + talk.id();
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)) + "@naervaer.invalid";
  }

  // The library tells Copenhagen's as Berlin's, which has the same times; the events name ours.
  private static VTimeZone ourTimeZone() {
    String ours = CopenhagenTime.ZONE.getId();
    VTimeZone zone =
        Objects.requireNonNull(
                TimeZoneRegistryFactory.getInstance().createRegistry().getTimeZone(ours))
            .getVTimeZone();
    VTimeZone copy = zone.copy();
    copy.removeAll(Property.TZURL, "X-LIC-LOCATION");
    copy.replace(new TzId(ours));
    return copy;
  }

  private static String calendar(List<VEvent> events, Method method) {
    List<Property> properties =
        List.of(
            new ProdId("-//Naervaer//DA"),
            ImmutableVersion.VERSION_2_0,
            ImmutableCalScale.GREGORIAN,
            method);
    List<CalendarComponent> components = new ArrayList<>();
    components.add(ourTimeZone());
    components.addAll(events);
    return new Calendar(new PropertyList(properties), new ComponentList<>(components)).toString();
  }
}
