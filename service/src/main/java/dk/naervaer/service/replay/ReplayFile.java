package dk.naervaer.service.replay;

import dk.naervaer.events.Bounds;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the lines of a replay file; names every line that is no such line. */
public final class ReplayFile {
  private static final Set<String> KINDS = Set.of("absence", "employment", "answer", "talk");
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final List<ReplayLine> lines = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();
  private final String name;

  private ReplayFile(String name) {
    this.name = name;
  }

  /**
   * Reads a file.
   *
   * @throws IOException when it can't be read at all
   */
  public static ReplayFile read(Path file) throws IOException {
    ReplayFile read = new ReplayFile(file.getFileName().toString());
    int number = 0;
    for (String line : new String(Files.readAllBytes(file), StandardCharsets.UTF_8).split("\n")) {
      number++;
      if (!line.isBlank()) {
        read.take(number, line);
      }
    }
    return read;
  }

  /** The lines, in order. */
  public List<ReplayLine> lines() {
    return lines;
  }

  /** What is wrong with the file: file, line and reason. */
  public List<String> faults() {
    return faults;
  }

  private void take(int number, String text) {
    try {
      ReplayLine line = parse(number, MAPPER.readTree(text));
      Instant before = lines.isEmpty() ? Instant.MIN : lines.getLast().knownAt();
      if (line.knownAt().isBefore(before)) {
        throw new IllegalArgumentException("knownAt lies before that of the line above");
      }
      lines.add(line);
    } catch (JacksonException notJson) {
      fault(number, "not JSON");
    } catch (IllegalArgumentException | DateTimeParseException wrong) {
      fault(
          number,
          wrong instanceof DateTimeParseException
              ? "knownAt is no instant with an" + " offset"
              : wrong.getMessage());
    }
  }

  private void fault(int number, @Nullable String reason) {
    faults.add(name + ", line " + number + ": " + reason);
  }

  private static ReplayLine parse(int number, JsonNode wrapper) {
    if (!wrapper.isObject()) {
      throw new IllegalArgumentException("not a JSON object");
    }
    String kind = onlyKind(wrapper);
    JsonNode knownAt = wrapper.path("knownAt");
    JsonNode source = wrapper.path("source");
    if (!knownAt.isString()) {
      throw new IllegalArgumentException("knownAt is missing or no text");
    }
    if (!source.isMissingNode() && !source.isString()) {
      throw new IllegalArgumentException("source is no text");
    }
    return new ReplayLine(
        number,
        bearable(OffsetDateTime.parse(knownAt.stringValue())),
        ReplayLine.Kind.valueOf(kind.toUpperCase(Locale.ROOT)),
        source.isMissingNode() ? null : source.stringValue(),
        MAPPER.writeValueAsBytes(wrapper.path(kind)));
  }

  // Of other years nobody knows what hour it is in Copenhagen.
  private static Instant bearable(OffsetDateTime knownAt) {
    if (knownAt.getYear() < Bounds.FIRST_YEAR_OF_EMPLOYMENT
        || knownAt.getYear() > Bounds.LAST_YEAR) {
      throw new IllegalArgumentException(
          "knownAt lies outside of the years %d to %d"
              .formatted(Bounds.FIRST_YEAR_OF_EMPLOYMENT, Bounds.LAST_YEAR));
    }
    return knownAt.toInstant();
  }

  private static String onlyKind(JsonNode wrapper) {
    List<String> kinds = new ArrayList<>();
    for (String member : wrapper.propertyNames()) {
      if (KINDS.contains(member)) {
        kinds.add(member);
      } else if (!member.equals("knownAt") && !member.equals("source")) {
        throw new IllegalArgumentException("unknown member " + member);
      }
    }
    if (kinds.size() != 1) {
      throw new IllegalArgumentException(
          "exactly one of absence, employment, answer and talk must stand in a line");
    }
    return kinds.getFirst();
  }
}
