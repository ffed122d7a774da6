package dk.naervaer.events;

import java.util.function.Function;

/**
 * Reads the facts people give by the API, with the rules of {@link PayrollReader}. Such a fact is
 * unique by its own id; the event's source says which kind of fact it is.
 */
public final class FactReader {

  private FactReader() {}

  public static Reading<AnswerMessage> answer(byte[] json) {
    return read(json, new AnswerDraft(), answer -> new EventKey("answer", answer.id()));
  }

  public static Reading<TalkMessage> talk(byte[] json) {
    return read(json, new TalkDraft(), talk -> new EventKey("talk", talk.id()));
  }

  private static <M> Reading<M> read(byte[] json, Draft<M> draft, Function<M, EventKey> event) {
    try {
      M message = StrictJson.read(json, draft);
      return new Reading.Read<>(event.apply(message), message);
    } catch (Fault fault) {
      return new Reading.Refused<>(null, fault.reason(), fault.at());
    }
  }
}
