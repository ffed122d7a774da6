package dk.naervaer.events;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads values where the parser stands, without ever bending one into another type. Each method
 * gives null for a JSON null and throws {@link Fault} for anything that does not fit.
 */
final class JsonCursor {

  private static final int MOST_DECIMALS = 20;

  private final JsonParser parser;

  JsonCursor(JsonParser parser) {
    this.parser = parser;
  }

  <M> @Nullable M object(Supplier<? extends Draft<M>> newDraft) {
    return isNull() ? null : object(newDraft.get());
  }

  <M> M object(Draft<M> draft) {
    expect(JsonToken.START_OBJECT);
    for (String name = parser.nextName(); name != null; name = parser.nextName()) {
      parser.nextToken();
      draft.member(name, this);
    }
    return draft.finish(this);
  }

  <M> @Nullable List<M> list(int most, Supplier<? extends Draft<M>> newDraft) {
    if (isNull()) {
      return null;
    }
    expect(JsonToken.START_ARRAY);
    List<M> list = new ArrayList<>(2);
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (list.size() == most) {
        throw here(Reason.SCHEMA);
      }
      list.add(object(newDraft.get()));
    }
    return list;
  }

  void skip() {
    parser.skipChildren();
  }

  /** Reads on to where only so many objects and lists are open; 1 is within the outermost. */
  void leaveTo(int depth) {
    while (parser.streamReadContext().getNestingDepth() > depth && parser.nextToken() != null) {
      // what is read here is not looked at
    }
  }

  @Nullable String text(int longest) {
    if (isNull()) {
      return null;
    }
    expect(JsonToken.VALUE_STRING);
    String text = parser.getString();
    if (!Bounds.isText(text, longest)) {
      throw here(Reason.SCHEMA);
    }
    return text;
  }

  @Nullable String id() {
    return text(Bounds.LONGEST_ID);
  }

  @Nullable String attribute() {
    return text(Bounds.LONGEST_ATTRIBUTE);
  }

  @Nullable Boolean bool() {
    if (isNull()) {
      return null;
    }
    return switch (parser.currentToken()) {
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      default -> throw here(Reason.SCHEMA);
    };
  }

  @Nullable LocalDate day(int firstYear) {
    String text = text(Bounds.LONGEST_ID);
    try {
      return text == null ? null : fitting(IsoDates.day(text, firstYear));
    } catch (DateTimeException e) {
      throw here(Reason.DATES);
    }
  }

  @Nullable Instant instant() {
    String text = text(Bounds.LONGEST_ID);
    try {
      return text == null ? null : fitting(IsoDates.instant(text));
    } catch (DateTimeException e) {
      throw here(Reason.DATES);
    }
  }

  /** From 1 to 2147483647, or 0 for null; 3.0 is the whole number 3, as JSON Schema has it. */
  int revision() {
    if (isNull()) {
      return 0;
    }
    if (parser.currentToken() == JsonToken.VALUE_NUMBER_INT && parser.getStringLength() < 10) {
      int revision = parser.getIntValue();
      return revision >= 1 ? revision : refuse();
    }
    BigDecimal number = number(BigDecimal.ONE, BigDecimal.valueOf(Integer.MAX_VALUE), 0);
    return number == null ? 0 : number.intValueExact();
  }

  /** A number from {@code least} to {@code most}, both included, in its plain form. */
  @Nullable BigDecimal number(BigDecimal least, BigDecimal most) {
    return number(least, most, MOST_DECIMALS);
  }

  @Nullable BigDecimal number(BigDecimal least, BigDecimal most, int decimals) {
    if (isNull()) {
      return null;
    }
    if (!parser.currentToken().isNumeric()) {
      throw here(Reason.SCHEMA);
    }
    return fitting(Decimals.within(parser.getString(), least, most, decimals));
  }

  <T> T require(@Nullable T value, String name) {
    if (value == null) {
      throw under(name, Reason.SCHEMA);
    }
    return value;
  }

  /** A fault of the value the parser stands at. */
  Fault here(Reason reason) {
    return new Fault(reason, pointer());
  }

  /** A fault of a member of the object that was just left. */
  Fault under(String name, Reason reason) {
    return new Fault(reason, pointer() + '/' + name);
  }

  /** Only members we know are ever entered, so the pointer holds no text of the sender's. */
  private String pointer() {
    return parser.streamReadContext().pathAsPointer().toString();
  }

  private <T> T fitting(@Nullable T value) {
    if (value == null) {
      throw here(Reason.SCHEMA);
    }
    return value;
  }

  private int refuse() {
    throw here(Reason.SCHEMA);
  }

  private boolean isNull() {
    return parser.currentToken() == JsonToken.VALUE_NULL;
  }

  private void expect(JsonToken token) {
    if (parser.currentToken() != token) {
      throw here(Reason.SCHEMA);
    }
  }
}
