package dk.naervaer.service.portal.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every text there is in Danish is there in English too, with the same places to fill in. */
class MessagesTest {
  private static final Pattern PLACE = Pattern.compile("\\{\\d}");

  @Test
  void bothLanguagesAreComplete() throws IOException {
    assertThat(places("messages_en.properties")).isEqualTo(places("messages.properties"));
  }

  private static TreeMap<String, String> places(String file) throws IOException {
    Properties texts = new Properties();
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(MessagesTest.class.getResourceAsStream("/" + file)),
            StandardCharsets.UTF_8)) {
      texts.load(reader);
    }
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
