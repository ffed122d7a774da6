package dk.naervaer.service.advisory;

import dk.naervaer.rules.Explanation;
import dk.naervaer.rules.RowInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The parts of an advisory that are stored as JSON. Rows of years ago are read with this: members
 * may be added, never renamed.
 */
final class StoredJson {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();
  private static final TypeReference<List<RowInstance>> STEPS = new TypeReference<>() {};

  private static final LatelyRead<Explanation> LATELY = new LatelyRead<>();

  private StoredJson() {}

  static String of(Object value) {
    return MAPPER.writeValueAsString(value);
  }

  static Explanation explanation(String json) {
    return LATELY.of(json, one -> MAPPER.readValue(one, Explanation.class));
  }

  static List<RowInstance> steps(@Nullable String json) {
    return json == null ? List.of() : MAPPER.readValue(json, STEPS);
  }

  static @Nullable AdvisoryState state(@Nullable String json) {
    return json == null ? null : MAPPER.readValue(json, AdvisoryState.class);
  }
}
