package dk.naervaer.rules.scenario;

import java.io.InputStream;
import java.util.List;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads scenarios; an unknown or missing word is refused. */
public final class ScenarioFile {
  private static final YAMLMapper MAPPER =
      YAMLMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  private ScenarioFile() {}

  /** The scenarios of a file, in order. */
  public static List<Scenario> read(InputStream yaml) {
    return MAPPER.readValue(yaml, new TypeReference<List<Scenario>>() {});
  }
}
