package dk.naervaer.service.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The search finds what is planted, and nothing in what is sound. */
class LeakSearchTest {
  private static final LeakSearch SEARCH =
      new LeakSearch(Set.of("Åse Ødegård Holm", "Bo Holm"), Set.of("790", "525"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Subject: Bo Holm er sygemeldt",
        "<p>Bo Holm: fraværssamtale</p>",
        "SUMMARY:Trivselssamtale med Åse Ød\r\n egård Holm",
        "https://naervaer.example/opgave?navn=%C3%85se+%C3%98deg%C3%A5rd+Holm&emne=fast+track",
        "WARN could not assess bo holm: absence overlaps",
        "ce_subject: 010190-1234",
        "a mail about 0101901234.",
        "type 790 is held",
        "(525)"
      })
  void findsWhatIsPlanted(String leak) {
    assertThat(SEARCH.in(leak)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Hej Bo Holm. Her er dagens opgaver: 3.",
        "Sygefravær i Kommunen: dagens tal",
        "https://naervaer.example/opgave/01019012-3456-7890-1234-567890123456",
        "Date: Thu, 3 Sep 2026 06:15:00 +0200",
        "took 1790 ms, 52.5 %, 2026-05-25T07:90:00"
      })
  void findsNothingInWhatIsSound(String sound) {
    assertThat(SEARCH.in(sound)).isEmpty();
  }
}
