package dk.naervaer.service.casefile;

import dk.naervaer.events.Degree;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** An absence's degrees as they are stored; null when there are none. */
final class DegreeJson {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
  private static final TypeReference<List<Degree>> DEGREES = new TypeReference<>() {};

  private DegreeJson() {}

  static @Nullable String write(List<Degree> degrees) {
    return degrees.isEmpty() ? null : MAPPER.writeValueAsString(degrees);
  }

  static List<Degree> read(@Nullable String json) {
    return json == null ? List.of() : MAPPER.readValue(json, DEGREES);
  }
}
