package dk.naervaer.service.intake;

import dk.naervaer.events.Reason;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * What can be made out of a refused record, and put in another way. Nothing is guessed: a mended
 * record is read as strictly as any.
 */
final class RefusedContent {
  /** Far above what is ever taken; what is larger is not looked into. */
  private static final int LARGEST = 256 * 1024;

  private static final int LONGEST_ID = 64;

  /** How names of headers begin that a fault is told of. */
  private static final String HEADER = "ce_";

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private final RefusedRecord record;
  private final @Nullable ObjectNode root;

  private RefusedContent(RefusedRecord record, @Nullable ObjectNode root) {
    this.record = record;
    this.root = root;
  }

  static RefusedContent of(RefusedRecord record) {
    return new RefusedContent(record, parsed(record.value()));
  }

  private static @Nullable ObjectNode parsed(byte @Nullable [] value) {
    if (value == null || value.length > LARGEST) {
      return null;
    }
    try {
      return JSON.readTree(value) instanceof ObjectNode object ? object : null;
    } catch (JacksonException noJson) {
      return null;
    }
  }

  /** Whom it is about by its content, else by its key; null when neither tells. */
  @Nullable String employeeId() {
    JsonNode member = member("employeeId");
    String named = member != null && member.isString() ? member.asString() : text(record.key());
    return named != null && isId(named) ? named : null;
  }

  // What is noted in the access log: no text that a table can't hold.
  private static boolean isId(String text) {
    return !text.isEmpty()
        && text.length() <= LONGEST_ID
        && text.codePoints().noneMatch(Character::isISOControl);
  }

  /** A member of the message, in an envelope or not; null where there is none. */
  @Nullable JsonNode member(String name) {
    if (root == null) {
      return null;
    }
    JsonNode data = root.get("data");
    return (data instanceof ObjectNode ? data : root).get(name);
  }

  /** What stands where the fault is; null when nothing does. */
  @Nullable JsonNode at(String field) {
    if (!field.startsWith("/")) {
      String header = text(record.headers().get(field));
      return header == null ? null : StringNode.valueOf(header);
    }
    if (root == null) {
      return null;
    }
    JsonNode found = root.at(JsonPointer.compile(field));
    return found.isMissingNode() ? null : found;
  }

  /** Whether {@link #mended} can do anything. */
  boolean isMendable() {
    String field = record.field();
    if (record.reason() == Reason.KEY) {
      return member("employeeId") != null;
    }
    return field != null && (field.startsWith(HEADER) || root != null && parent(field) != null);
  }

  /**
   * The record with another word where the fault is, in whichever form the contract has it there; a
   * key is taken from the content. Empty when it would be refused for the same.
   */
  Optional<RefusedRecord> mended(String word, InputTopics inputs) {
    return candidates(word).stream().filter(one -> one.readsOtherwise(inputs)).findFirst();
  }

  private List<RefusedRecord> candidates(String word) {
    String field = record.field();
    if (!isMendable()) {
      return List.of();
    }
    if (record.reason() == Reason.KEY) {
      return List.of(with(bytes(String.valueOf(employeeId())), record.headers()));
    }
    if (field != null && field.startsWith(HEADER)) {
      Map<String, byte[]> headers = new LinkedHashMap<>(record.headers());
      headers.put(field, bytes(word));
      return List.of(with(record.key(), headers));
    }
    return forms(word).stream().map(form -> with(String.valueOf(field), form)).toList();
  }

  private RefusedRecord with(byte @Nullable [] key, Map<String, byte[]> headers) {
    byte[] value = record.value() == null ? new byte[0] : record.value();
    return record.with(key, value, headers);
  }

  private static List<JsonNode> forms(String word) {
    List<JsonNode> forms = new ArrayList<>();
    if (word.isEmpty()) {
      forms.add(JsonNodeFactory.instance.nullNode());
      return forms;
    }
    forms.add(StringNode.valueOf(word));
    try {
      JsonNode literal = JSON.readTree(word);
      if (literal.isNumber() || literal.isBoolean()) {
        forms.add(literal);
      }
    } catch (JacksonException onlyText) {
      // then it is no other form
    }
    return forms;
  }

  private RefusedRecord with(String field, JsonNode form) {
    ObjectNode copy = root == null ? JSON.createObjectNode() : root.deepCopy();
    JsonPointer place = JsonPointer.compile(field);
    JsonNode parent = copy.at(place.head());
    if (parent instanceof ObjectNode object) {
      object.set(place.last().getMatchingProperty(), form);
    } else if (parent instanceof ArrayNode array) {
      array.set(place.last().getMatchingIndex(), form);
    }
    return record.with(record.key(), JSON.writeValueAsBytes(copy), record.headers());
  }

  private @Nullable JsonNode parent(String field) {
    JsonPointer place = JsonPointer.compile(field);
    JsonNode parent = root == null || place.head() == null ? null : root.at(place.head());
    boolean holds =
        parent instanceof ObjectNode
            || parent instanceof ArrayNode array && array.has(place.last().getMatchingIndex());
    return holds ? parent : null;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static @Nullable String text(byte @Nullable [] bytes) {
    if (bytes == null || bytes.length == 0) {
      return null;
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException noText) {
      return null;
    }
  }
}
