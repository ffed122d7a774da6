package dk.naervaer.events;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/** One whole JSON text, read into one draft. */
final class StrictJson {

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .streamReadConstraints(
              StreamReadConstraints.builder().maxNestingDepth(Bounds.DEEPEST).build())
          .build();

  private StrictJson() {}

  /**
   * Reads a text that must hold one object.
   *
   * @throws Fault of the first member at fault; but {@code NOT_JSON} or {@code TOO_LARGE} when the
   *     text as a whole is, wherever in it that shows
   */
  static <M> M read(byte[] json, Draft<M> draft) {
    if (json.length > Bounds.LARGEST_VALUE) {
      throw new Fault(Reason.TOO_LARGE, null);
    }
    if (!StrictText.isSound(json)) {
      throw new Fault(Reason.NOT_JSON, null);
    }
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), json)) {
      return read(parser, draft);
    } catch (StreamConstraintsException e) {
      throw new Fault(Reason.TOO_LARGE, null);
    } catch (JacksonException e) {
      throw new Fault(Reason.NOT_JSON, null);
    }
  }

  /** Reads on behind a fault: what follows may be no JSON at all, and that is the graver one. */
  private static <M> M read(JsonParser parser, Draft<M> draft) {
    JsonCursor cursor = new JsonCursor(parser);
    if (parser.nextToken() == null) {
      throw new Fault(Reason.NOT_JSON, null);
    }
    try {
      M message = cursor.object(draft);
      requireEnd(parser);
      return message;
    } catch (Fault fault) {
      cursor.leaveTo(0);
      requireEnd(parser);
      throw fault;
    }
  }

  private static void requireEnd(JsonParser parser) {
    if (parser.nextToken() != null) {
      throw new Fault(Reason.NOT_JSON, null);
    }
  }
}
