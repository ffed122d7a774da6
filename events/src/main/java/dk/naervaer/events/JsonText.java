package dk.naervaer.events;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** One JSON object in the making. */
final class JsonText {

  private static final JsonFactory FACTORY = new JsonFactory();

  private final JsonGenerator generator;

  private JsonText(JsonGenerator generator) {
    this.generator = generator;
  }

  static String of(Consumer<JsonText> members) {
    StringWriter text = new StringWriter(512);
    try (JsonGenerator generator = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
      generator.writeStartObject();
      members.accept(new JsonText(generator));
      generator.writeEndObject();
    }
    return text.toString();
  }

  /** Texts, enums, days and instants: what stands as its own {@code toString}. */
  void text(String name, @Nullable Object value) {
    generator.writeName(name);
    generator.writeString(value == null ? null : value.toString());
  }

  void texts(String name, List<String> values) {
    generator.writeName(name);
    generator.writeStartArray();
    values.forEach(generator::writeString);
    generator.writeEndArray();
  }

  void number(String name, int value) {
    generator.writeName(name);
    generator.writeNumber(value);
  }

  void number(String name, @Nullable BigDecimal value) {
    generator.writeName(name);
    generator.writeNumber(value);
  }

  void bool(String name, boolean value) {
    generator.writeName(name);
    generator.writeBoolean(value);
  }

  <T> void object(String name, @Nullable T value, Consumer<T> members) {
    generator.writeName(name);
    if (value == null) {
      generator.writeNull();
    } else {
      object(value, members);
    }
  }

  <T> void objects(String name, List<T> values, Consumer<T> members) {
    generator.writeName(name);
    generator.writeStartArray();
    values.forEach(value -> object(value, members));
    generator.writeEndArray();
  }

  private <T> void object(T value, Consumer<T> members) {
    generator.writeStartObject();
    members.accept(value);
    generator.writeEndObject();
  }
}
