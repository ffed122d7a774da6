package dk.naervaer.events;

import java.util.Base64;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A CloudEvent in structured mode. Its members come in any order, so a fault of the data waits for
 * the end: the attributes behind it say whom the refusal is for, and may be the graver fault.
 */
final class EnvelopeDraft<M> implements Draft<EnvelopeDraft<M>> {

  private final Supplier<? extends Draft<M>> newDraft;

  private @Nullable String specVersion;
  private @Nullable String id;
  private @Nullable String source;
  private @Nullable String type;
  private @Nullable M data;
  private byte @Nullable [] encoded;
  private @Nullable Fault fault;

  EnvelopeDraft(Supplier<? extends Draft<M>> newDraft) {
    this.newDraft = newDraft;
  }

  @Override
  public void member(String name, JsonCursor value) {
    try {
      take(name, value);
    } catch (Fault found) {
      fault = fault == null ? found : fault;
      value.leaveTo(1);
    }
  }

  private void take(String name, JsonCursor value) {
    switch (name) {
      case "specversion" -> specVersion = value.attribute();
      case "id" -> id = value.attribute();
      case "source" -> source = value.attribute();
      case "type" -> type = value.attribute();
      case "data" -> data = value.object(newDraft);
      case "data_base64" -> encoded = decode(value);
      default -> value.skip();
    }
  }

  @Override
  public EnvelopeDraft<M> finish(JsonCursor object) {
    return this;
  }

  EventAttributes attributes() {
    return new EventAttributes(specVersion, id, source, type);
  }

  /** The message; to be asked for when the attributes are sound. */
  M message() {
    if (fault != null) {
      throw fault;
    }
    if (data != null && encoded == null) {
      return data;
    }
    if (encoded != null && data == null) {
      return StrictJson.read(encoded, newDraft.get());
    }
    throw new Fault(Reason.SCHEMA, "/data");
  }

  private static byte @Nullable [] decode(JsonCursor value) {
    String text = value.text(Bounds.LARGEST_VALUE);
    try {
      return text == null ? null : Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      throw value.here(Reason.SCHEMA);
    }
  }
}
