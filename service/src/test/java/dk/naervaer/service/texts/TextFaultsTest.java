package dk.naervaer.service.texts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dk.naervaer.config.ConfigReader;
import dk.naervaer.config.MailKind;
import dk.naervaer.config.MailLanguage;
import dk.naervaer.config.MailText;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A text is only filled in, whatever stands in it, and tells a stranger nothing. */
class TextFaultsTest {
  private static final MailText.Words SOUND = new MailText.Words("Hej", "Log ind: {link}");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${T(java.lang.Runtime).getRuntime().exec('id')}",
        "#{systemProperties}",
        "[[${7*7}]] __${7*7}__::.x",
        "<th:block th:text=\"${7*7}\"/>",
        "<script>alert(1)</script>",
        "$1 \\$ \\\\ %s %n {0",
        "{{link}} {link",
        "@{/log-ud} ~{layout :: page}"
      })
  void codeStaysTheTextItIs(String hostile) {
    String filled =
        new MailText.Words("x", hostile)
            .with(Map.of("link", "${T(java.lang.System).exit(1)}"))
            .body();

    assertThat(filled.replace("${T(java.lang.System).exit(1)}", "{link}")).isEqualTo(hostile);
  }

  @Test
  void aValueIsNeverLookedIntoAgain() {
    assertThat(
            new MailText.Words("x", "{link} {name}")
                .with(Map.of("link", "{name}", "name", "N"))
                .body())
        .isEqualTo("{name} N");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "placeholder | Hej {cpr}",
        "placeholder | Hej ${T(java.lang.Runtime)}",
        "telling | Du er sygemeldt",
        "telling | Indkaldelse til fraværssamtale",
        "telling | You may be dismissed",
        "telling | Din opsigelse",
        "empty | ' '"
      })
  void whatMayNotStandThereIsTold(String fault, String body) {
    MailText text = new MailText(SOUND, new MailText.Words("Hello", body));
    assertThat(TextFaults.of(MailKind.DIGEST, text))
        .extracting(TextFaults.Fault::word)
        .contains(fault);
  }

  @Test
  void aSubjectCannotBecomeASecondHeader() {
    MailText text = new MailText(new MailText.Words("Hej\r\nBcc: x@y.example", "Log ind"), SOUND);
    assertThat(TextFaults.of(MailKind.DIGEST, text))
        .extracting(TextFaults.Fault::word)
        .containsExactly("characters");
  }

  @Test
  void aSubjectHoldsNoLettersThatAMailReaderReadsOtherwise() {
    String encoded = "=?utf-8?Q?=E2=80=AE=53=79=67?=";
    MailText text = new MailText(new MailText.Words(encoded, "Log ind"), SOUND);
    assertThat(TextFaults.of(MailKind.DIGEST, text))
        .extracting(TextFaults.Fault::word)
        .containsExactly("characters");
  }

  @Test
  void aSubjectNamesNobody() {
    MailText.Words named = new MailText.Words("Til {name}", "Log ind, {name}: {link}");
    assertThat(TextFaults.of(MailKind.DIGEST, new MailText(named, SOUND)))
        .extracting(TextFaults.Fault::word, TextFaults.Fault::about)
        .containsExactly(tuple("placeholder", "{name}"));
    MailText.Words counted = new MailText.Words("{count} ting", "Log ind: {link}");
    assertThat(TextFaults.of(MailKind.DIGEST, new MailText(counted, SOUND))).isEmpty();
  }

  @Test
  void aFirstPasswordIsTold() {
    MailText.Words without = new MailText.Words("Adgang", "Log ind med {account}: {link}");
    MailText.Words with = new MailText.Words("Adgang", "Log ind med {account} og {password}.");
    assertThat(TextFaults.of(MailKind.FIRST_PASSWORD, new MailText(without, with)))
        .extracting(TextFaults.Fault::word, TextFaults.Fault::about, TextFaults.Fault::language)
        .containsExactly(tuple("needed", "{password}", "da"));
    MailText.Words named = new MailText.Words("Adgang for {account}", with.body());
    assertThat(TextFaults.of(MailKind.FIRST_PASSWORD, new MailText(named, with)))
        .extracting(TextFaults.Fault::about)
        .containsExactly("{account}");
  }

  @Test
  void noLettersReadTheOtherWayRound() {
    MailText subject = new MailText(new MailText.Words("Hej \u202efdp.exe", "Log ind"), SOUND);
    MailText body = new MailText(SOUND, new MailText.Words("Hello", "Log \u2066in"));
    assertThat(TextFaults.of(MailKind.DIGEST, subject))
        .extracting(TextFaults.Fault::word)
        .containsExactly("characters");
    assertThat(TextFaults.of(MailKind.DIGEST, body))
        .extracting(TextFaults.Fault::word)
        .containsExactly("characters");
  }

  @ParameterizedTest
  @ValueSource(ints = {0xAD, 0x200B, 0xFEFF, 0xE0073, 0x2028, 0x200E, 0x61C, 0x3164, 0xE000})
  void noLettersShowNothing(int letter) {
    String unseen = "Du er s" + Character.toString(letter) + "yg";
    MailText text = new MailText(SOUND, new MailText.Words("Hello", unseen));

    assertThat(TextFaults.of(MailKind.DIGEST, text))
        .extracting(TextFaults.Fault::word)
        .containsExactly("characters");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Du er s\ufe0fyg", "S\u0130CK", "\uff53yg", "s\u200ayg", "s\u202fyg"})
  void noMarkHidesAWord(String body) {
    MailText text = new MailText(SOUND, new MailText.Words("Hello", body));

    assertThat(TextFaults.of(MailKind.DIGEST, text))
        .extracting(TextFaults.Fault::word)
        .containsExactly("telling");
  }

  @ParameterizedTest
  @EnumSource(MailKind.class)
  void whatIsShippedIsSoundAndSpeaksOfNoDismissal(MailKind kind) {
    MailText text = ConfigReader.shipped().mail().text(kind);
    assertThat(TextFaults.of(kind, text)).isEmpty();
  }

  @Test
  void whatIsPrintedSaysTalkToHrWhereASourceMentionsDismissal() {
    var documents = ConfigReader.shipped().documents().documents();
    assertThat(documents.keySet())
        .contains(
            "samtaleguide",
            "guide-stress",
            "guide-ryg",
            "dagsorden",
            "referat",
            "fastholdelsesplan");
    documents
        .values()
        .forEach(
            document -> {
              for (MailLanguage language : MailLanguage.values()) {
                assertThat(document.in(language).toString().toLowerCase(Locale.ROOT))
                    .doesNotContain("afsked", "opsig", "fyre", "dismiss");
              }
              assertThat(document.english()).isNotEqualTo(document.danish());
            });
    assertThat(documents.toString()).contains("tal med HR", "talk to HR", "sagssystemet");
  }
}
