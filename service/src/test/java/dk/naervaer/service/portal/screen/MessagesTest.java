package dk.naervaer.service.portal.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every text there is in Danish is there in English too, with the same places to fill in. */
class MessagesTest {
  private static final Pattern PLACE = Pattern.compile("\\{\\d}");

  @Test
  void bothLanguagesAreComplete() throws IOException {
    assertThat(places("messages_en.properties")).isEqualTo(places("messages.properties"));
  }

  /** Of a text that stands twice the last would hold, and nobody would see why. */
  @Test
  void noTextStandsTwice() throws IOException {
    for (String file : List.of("messages.properties", "messages_en.properties")) {
      assertThat(doubled(keys(text(file)))).as(file).isEmpty();
    }
    assertThat(doubled(keys("a.b=1\n# a.b=2\nc = 3\na.b = 4\n"))).containsExactly("a.b");
  }

  private static List<String> keys(String texts) {
    return texts
        .lines()
        .map(String::strip)
        .filter(line -> !line.startsWith("#") && line.contains("="))
        .map(line -> line.substring(0, line.indexOf('=')).strip())
        .toList();
  }

  private static Set<String> doubled(List<String> keys) {
    Set<String> seen = new HashSet<>();
    return keys.stream().filter(key -> !seen.add(key)).collect(Collectors.toSet());
  }

  private static String text(String file) throws IOException {
    try (InputStream texts =
        Objects.requireNonNull(MessagesTest.class.getResourceAsStream("/" + file))) {
      return new String(texts.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static TreeMap<String, String> places(String file) throws IOException {
    Properties texts = new Properties();
    texts.load(new StringReader(text(file)));
    TreeMap<String, String> places = new TreeMap<>();
    texts.forEach(
        (key, text) ->
            places.put(
                key.toString(),
                PLACE
                    .matcher(text.toString())
                    .results()
                    .map(MatchResult::group)
                    .toList()
                    .toString()));
    return places;
  }
}
