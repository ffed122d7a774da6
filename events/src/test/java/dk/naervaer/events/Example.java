package dk.naervaer.events;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * One file of the archive of examples: {@code good/<kind>-<what>.json} or {@code bad/<seen
 * by>/<kind>.<reason>.<what>.json}. What once stood in {@code good} must be read for ever.
 */
record Example(Path file) {

  private static final Path ARCHIVE = Path.of("src/main/resources/dk/naervaer/events/examples");

  static List<Example> good() {
    return under("good");
  }

  static List<Example> badBySchema() {
    return under("bad/schema");
  }

  static List<Example> badByReader() {
    return under("bad/reader");
  }

  String kind() {
    return name().split("[.-]", 2)[0];
  }

  Reason reason() {
    return Reason.valueOf(name().split("\\.")[1]);
  }

  byte[] bytes() {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String text() {
    return new String(bytes(), StandardCharsets.UTF_8);
  }

  /** Whether the program reads such messages, or only writes them. */
  boolean isInput() {
    return !kind().equals("advisory") && !kind().equals("receipt");
  }

  Reading<?> read() {
    return read(kind(), bytes());
  }

  static Reading<?> read(String kind, byte[] json) {
    return switch (kind) {
      case "absence" -> PayrollReader.rawAbsences().readBare(json);
      case "employment" -> PayrollReader.rawEmployments().readBare(json);
      case "answer" -> FactReader.answer(json);
      case "talk" -> FactReader.talk(json);
      default -> throw new IllegalStateException(kind);
    };
  }

  String name() {
    return file.getFileName().toString();
  }

  @Override
  public String toString() {
    return name();
  }

  private static List<Example> under(String folder) {
    try (Stream<Path> files = Files.walk(ARCHIVE)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> file.toString().contains("/" + folder + "/"))
          .sorted()
          .map(Example::new)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
