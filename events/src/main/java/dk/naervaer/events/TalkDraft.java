package dk.naervaer.events;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The members of a held talk. */
final class TalkDraft implements Draft<TalkMessage> {

  private @Nullable String id;
  private @Nullable String employmentId;
  private @Nullable String kind;
  private @Nullable LocalDate heldOn;

  @Override
  public void member(String name, JsonCursor value) {
    switch (name) {
      case "id" -> id = value.id();
      case "employmentId" -> employmentId = value.id();
      case "kind" -> kind = value.text(Bounds.LONGEST_NAME);
      case "heldOn" -> heldOn = value.day(Bounds.FIRST_YEAR);
      default -> value.skip();
    }
  }

  @Override
  public TalkMessage finish(JsonCursor object) {
    return new TalkMessage(
        object.require(id, "id"),
        object.require(employmentId, "employmentId"),
        object.require(kind, "kind"),
        object.require(heldOn, "heldOn"));
  }
}
