package dk.naervaer.service.assessment;

import dk.naervaer.service.platform.StartRefused;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the sheets and the settings files are.
 *
 * @param data the program's folder
 * @param rules the folder that holds {@code regelark/}; {@code rules} in the program's when not
 *     given
 * @param config the folder of the settings files; {@code config} in the program's when not given
 */
@ConfigurationProperties("naervaer")
record BookSettings(@Nullable Path data, @Nullable Path rules, @Nullable Path config) {

  Path rulesFolder() {
    return folder(rules, "rules");
  }

  Path configFolder() {
    return folder(config, "config");
  }

  private Path folder(@Nullable Path given, String name) {
    if (given != null) {
      return given;
    }
    if (data == null) {
      throw StartRefused.impossible("the setting naervaer." + name + " is missing", null);
    }
    return data.resolve(name);
  }
}
