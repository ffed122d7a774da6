package dk.naervaer.events;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** The published schemas, as a public validator understands them. */
final class Contract {

  static final List<String> KINDS =
      List.of("absence", "employment", "advisory", "receipt", "answer", "talk");

  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  private static final Map<String, Schema> SCHEMAS = new ConcurrentHashMap<>();

  private Contract() {}

  /** What the schema of that kind finds at fault; empty when it finds nothing. */
  static List<Error> faults(String kind, String json) {
    Schema schema =
        SCHEMAS.computeIfAbsent(kind, k -> REGISTRY.getSchema(text(k), InputFormat.JSON));
    return schema.validate(json, InputFormat.JSON, Contract::assertFormats);
  }

  /** What is wrong with a schema itself. */
  static List<Error> faultsOfSchema(String kind) {
    return REGISTRY
        .getSchema(SchemaLocation.of(SpecificationVersion.DRAFT_2020_12.getDialectId()))
        .validate(text(kind), InputFormat.JSON, Contract::assertFormats);
  }

  static String text(String kind) {
    try (InputStream schema = Contract.class.getResourceAsStream("schema/" + kind + ".v1.json")) {
      return new String(Objects.requireNonNull(schema).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void assertFormats(com.networknt.schema.ExecutionContext context) {
    context.executionConfig(config -> config.formatAssertionsEnabled(true));
  }
}
