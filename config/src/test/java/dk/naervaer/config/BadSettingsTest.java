package dk.naervaer.config;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.rules.fault.Checked;
import dk.naervaer.rules.fault.Fault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each bad file has its codes, lines and keys, and no others. */
class BadSettingsTest {
  @TempDir Path root;

  @ParameterizedTest(name = "{1}: {0}")
  @MethodSource({
    "yaml",
    "thresholds",
    "organisation",
    "people",
    "types",
    "dictionary",
    "documents",
    "newer"
  })
  void isRefusedWithItsLine(String what, String file, String text, String expected) {
    SettingsFolder folder = new SettingsFolder(root).write(file, text);
    Checked<Configuration> read = folder.read();

    assertThat(folder.faults()).containsExactly(expected.split(", "));
    assertThat(read.usable()).isFalse();
    assertThat(read.faults()).allSatisfy(fault -> isTold(fault, file));
  }

  private static void isTold(Fault fault, String file) {
    assertThat(fault.file()).isEqualTo(file);
    assertThat(fault.danish()).matches("(?s)[A-ZÆØÅ].*[.?]");
    assertThat(fault.english()).matches("(?s)[A-ZÆØÅ].*[.?]").isNotEqualTo(fault.danish());
  }

  static Stream<Arguments> yaml() {
    return Stream.of(
        thresholds("an anchor", "landing: &a {2020-01-01: same-day}", "R409 1"),
        thresholds("an alias", "landing: &a {}\ncatch-up: *a", "R409 1, R409 2"),
        thresholds("a tag", "landing: !!map {2020-01-01: same-day}", "R409 1"),
        thresholds("a tag of Java", "landing: !!java.net.URL {2020-01-01: x}", "R409 1"),
        thresholds("a tab", "landing:\n\t2020-01-01: same-day", "R409 2, R409 2"),
        thresholds("two documents", "landing: {2020-01-01: same-day}\n---\nx: 1", "R409 2"),
        thresholds("an open bracket", "landing: {2020-01-01: same-day", "R409 1"),
        thresholds("a bad indentation", "landing:\n  2020-01-01: same-day\n x: 1", "R409 3"),
        thresholds("a deep nest", "[".repeat(50), "R409 1"),
        thresholds("a list", "- landing", "R411 1"),
        thresholds("a text", "landing", "R411 1"));
  }

  static Stream<Arguments> documents() {
    return Stream.of(
        documents("an unknown key", "texts: {}", "R408 1 texts"),
        documents("a talk without Danish", "talk-names: {a: {en: x}}", "R413 1 da"),
        documents("no title", "documents: {a: {da: {parts: []}}}", "R413 1 title"),
        documents("no Danish", "documents: {a: {en: {title: x}}}", "R413 1 da"),
        documents("an id with a slash", "documents: {a/b: {da: {title: x}}}", "R418 1 id"),
        documents(
            "blanks without end",
            "documents: {a: {da: {title: x, parts: [{heading: h, blanks: 21}]}}}",
            "R410 1 blanks"),
        Arguments.of(
            "liaison's deputy without an id",
            "organisation.yaml",
            "workUnits: [{id: a, parent: kommunen, liaison: {name: L, deputies: [{name: x}]}}]",
            "R413 1 id"),
        Arguments.of(
            "a call without lines",
            "organisation.yaml",
            "workUnits: [{id: a, parent: kommunen, callingInSick: ring}]",
            "R411 1 callingInSick"),
        Arguments.of(
            "lapsing at once", "mail.yaml", "lapse-after-days: 6", "R410 1 lapse-after-days"),
        Arguments.of(
            "a hasty deadline", "mail.yaml", "at-once-deadline: 11", "R410 1 at-once-deadline"),
        Arguments.of(
            "a subject that names somebody",
            "mail.yaml",
            "texts: {now: {da: {subject: \"Til {name}\", body: b}}}",
            "R412 1 subject"),
        Arguments.of(
            "a first password that is not told",
            "mail.yaml",
            "texts: {first-password: {da: {subject: a, body: \"Konto {account}\"}}}",
            "R412 1 body"),
        Arguments.of(
            "forgetting what rules count",
            "retention.yaml",
            "facts-months: 35",
            "R410 1 facts-months"),
        Arguments.of(
            "keeping for ever", "retention.yaml", "mails-months: 241", "R410 1 mails-months"),
        Arguments.of("an unknown kind", "retention.yaml", "faks-months: 12", "R408 1 faks-months"));
  }

  private static Arguments documents(String what, String text, String expected) {
    return Arguments.of(what, "tekster.yaml", text, expected);
  }

  static Stream<Arguments> thresholds() {
    return Stream.of(
        thresholds("an unknown key", "landings: {2020-01-01: same-day}", "R408 1 landings"),
        thresholds(
            "a key twice",
            "landing: {2020-01-01: same-day}\nlanding: {2020-01-01: same-day}",
            "R408 2 landing"),
        thresholds("no date", "new-hire-months: 6", "R411 1 new-hire-months"),
        thresholds("an empty map", "new-hire-months: {}", "R407 1 new-hire-months"),
        thresholds(
            "a date without a value", "new-hire-months:\n  2020-01-01:", "R413 2 2020-01-01"),
        thresholds("a key that is no date", "landing:\n  i dag: same-day", "R407 2 i dag"),
        thresholds("a day that isn't", "landing: {2026-02-30: same-day}", "R407 1 2026-02-30"),
        thresholds(
            "a year that can't be meant", "landing: {9999-01-01: same-day}", "R407 1 9999-01-01"),
        thresholds(
            "dates out of order",
            "case-gap-days:\n  2024-01-01: 0\n  2020-01-01: 14",
            "R407 3 2020-01-01"),
        thresholds(
            "a date twice",
            "case-gap-days:\n  2024-01-01: 0\n  2024-01-01: 14",
            "R408 3 2024-01-01"),
        thresholds("a gap too wide", "case-gap-days: {2020-01-01: 61}", "R410 1 2020-01-01"),
        thresholds("a gap below zero", "case-gap-days: {2020-01-01: -1}", "R410 1 2020-01-01"),
        thresholds(
            "newly hired for ever", "new-hire-months: {2020-01-01: 25}", "R410 1 2020-01-01"),
        thresholds("too late", "late-wellbeing-days: {2020-01-01: 61}", "R410 1 2020-01-01"),
        thresholds(
            "exempt too long", "leaving-exempt-weeks: {2020-01-01: 27}", "R410 1 2020-01-01"),
        thresholds("sealed too soon", "seal-after-days: {2020-01-01: 29}", "R410 1 2020-01-01"),
        thresholds("half a month", "new-hire-months: {2020-01-01: 1.5}", "R411 1 2020-01-01"),
        thresholds("a number as text", "new-hire-months: {2020-01-01: \"6\"}", "R411 1 2020-01-01"),
        thresholds("an octal trap", "new-hire-months: {2020-01-01: 012}", "R411 1 2020-01-01"),
        thresholds(
            "a huge number", "new-hire-months: {2020-01-01: 99999999999}", "R411 1 2020-01-01"),
        thresholds("an unknown landing", "landing: {2020-01-01: next-day}", "R412 1 2020-01-01"),
        thresholds("an unknown count", "case-day-count: {2020-01-01: all}", "R412 1 2020-01-01"),
        thresholds("a catch-up of all", "catch-up: {2020-01-01: all}", "R412 1 2020-01-01"),
        thresholds("a yes", "landing: {2020-01-01: no}", "R409 1 2020-01-01"),
        thresholds("no gap at all", "sheet-contact-gap-days: {2020-01-01: 6}", "R410 1 2020-01-01"),
        thresholds(
            "apart too far", "sheet-contact-apart-days: {2020-01-01: 15}", "R410 1 2020-01-01"),
        thresholds(
            "a floor that is no list", "sheet-floors: {2020-01-01: K28}", "R411 1 2020-01-01"),
        thresholds("bounds of nothing", "sheet-bounds: {2020-01-01: {dage: 1-60}}", "R412 1 dage"),
        thresholds("bounds in words", "sheet-bounds: {2020-01-01: {dag: få}}", "R411 1 dag"),
        thresholds(
            "bounds the wrong way", "sheet-bounds: {2020-01-01: {dag: 60-1}}", "R411 1 dag"));
  }

  static Stream<Arguments> organisation() {
    return Stream.of(
        units("an unknown key", "- {id: a, parent: kommunen, leder: {id: L1}}", "R408 3 leder"),
        units("no id", "- {name: A, parent: kommunen}", "R413 3 id"),
        units("an id in capitals", "- {id: Nord, parent: kommunen}", "R418 3 id"),
        units("an id with a blank", "- {id: \"a b\", parent: kommunen}", "R418 3 id"),
        units("an id out of the folder", "- {id: ../a, parent: kommunen}", "R418 3 id"),
        units("the law as a unit", "- {id: lov, parent: kommunen}", "R418 3 id"),
        units(
            "an id twice",
            "- {id: a, parent: kommunen}\n  - {id: a, parent: kommunen}",
            "R417 4 id"),
        units("an unknown parent", "- {id: a, parent: komunen}", "R401 3 parent"),
        units("no parent", "- {id: a}", "R419 3 id"),
        units("its own parent", "- {id: a, parent: a}", "R402 3 parent"),
        units("a ring", "- {id: a, parent: b}\n  - {id: b, parent: a}", "R402 3 parent"),
        units(
            "a unit below a ring",
            "- {id: c, parent: a}\n  - {id: a, parent: b}\n  - {id: b, parent: a}",
            "R402 4 parent"),
        units("too deep", deep(), "R402 8 id"),
        units("an unknown landing", "- {id: a, parent: kommunen, landing: x}", "R412 3 landing"),
        units("unknown workdays", "- {id: a, parent: kommunen, workdays: all}", "R412 3 workdays"),
        units(
            "a day off that isn't",
            "- {id: a, parent: kommunen, localDaysOff: [05-06]}",
            "R411 3 localDaysOff"),
        units(
            "days off not in a list",
            "- {id: a, parent: kommunen, localDaysOff: 2026-06-05}",
            "R411 3 localDaysOff"),
        units("a unit that is a text", "- a", "R411 3 workUnits"),
        organisation(
            "kommunen below another",
            "workUnits:\n  - {id: kommunen, parent: a}\n  - {id: a, parent: kommunen}",
            "R419 2 parent"),
        organisation("units that are no list", "workUnits: {id: a}", "R411 1 workUnits"),
        organisation("a code in letters", "municipality: {code: ABC, name: P}", "R418 1 code"),
        organisation(
            "a code with a lost zero", "municipality: {code: 0851, name: P}", "R409 1 code"),
        organisation("an unknown key at the top", "units: []", "R408 1 units"));
  }

  static Stream<Arguments> people() {
    return Stream.of(
        units(
            "a leader without an id",
            "- {id: a, parent: kommunen, leader: {name: Lene}}",
            "R413 3 id"),
        units(
            "a bad mail",
            "- {id: a, parent: kommunen, leader: {id: L1, mail: lene}}",
            "R414 3 mail"),
        units(
            "two mails",
            "- {id: a, parent: kommunen, leader: {id: L1, mail: \"a@b.dk, c@d.dk\"}}",
            "R414 3 mail"),
        units(
            "a mail with a line",
            "- {id: a, parent: kommunen, leader: {id: L1, mail: \"a@b.dk\\nBcc: x@y.dk\"}}",
            "R411 3 mail"),
        units(
            "a deputy until before",
            "- id: a\n"
                + "    parent: kommunen\n"
                + "    deputies:\n"
                + "      - {id: L2, from: 2026-02-01, to: 2026-01-31}",
            "R415 6 to"),
        units(
            "a liaison without a name",
            "- {id: a, parent: kommunen, liaison: {mail: a@b.dk}}",
            "R413 3 name"),
        organisation(
            "a liaison's code",
            "liaisons:\n  - {municipality: \"85\", name: J}",
            "R418 2 municipality"),
        organisation(
            "two liaisons of one municipality",
            "liaisons:\n  - {municipality: \"851\", name: J}\n  - {municipality: \"851\", name: K}",
            "R417 3 municipality"),
        organisation(
            "a committee of nothing",
            "committees:\n  - {id: m, workUnits: [a]}",
            "R401 2 workUnits"),
        organisation(
            "a member without a side",
            "committees:\n  - {id: m, members: [{id: A}]}",
            "R413 2 side"),
        organisation(
            "a third side",
            "committees:\n  - {id: m, members: [{id: A, side: hr}]}",
            "R412 2 side"),
        organisation("a committee twice", "committees:\n  - {id: m}\n  - {id: m}", "R417 3 id"),
        organisation("a word for main", "committees:\n  - {id: m, main: ja}", "R411 2 main"),
        organisation("a role nobody has", "staff:\n  - {id: A, role: boss}", "R412 2 role"),
        organisation("staff without a role", "staff:\n  - {id: A}", "R413 2 role"),
        organisation(
            "staff of an unknown unit",
            "staff:\n  - {id: A, role: hr, workUnits: [nord]}",
            "R401 2 workUnits"));
  }

  static Stream<Arguments> types() {
    return Stream.of(
        types("an unknown word", "- {code: \"790\", counts-as: sickness}", "R412 1 counts-as"),
        types("no code", "- {counts-as: leave}", "R413 1 code"),
        types("no meaning", "- {code: \"790\"}", "R413 1 counts-as"),
        types("an unknown key", "- {code: \"790\", counts-as: leave, kind: x}", "R408 1 kind"),
        types(
            "to before from",
            "- {code: a, counts-as: leave, from: 2026-01-02, to: 2026-01-01}",
            "R415 1 to"),
        types(
            "a code twice",
            "- {code: a, counts-as: leave}\n- {code: a, counts-as: holiday}",
            "R416 2"),
        types(
            "one day of overlap",
            "- {code: a, counts-as: leave, to: 2026-01-01}\n"
                + "- {code: a, counts-as: holiday, from: 2026-01-01}",
            "R416 2"),
        types(
            "an overlap in one system",
            "- {code: a, counts-as: leave, system: /sd}\n"
                + "- {code: a, counts-as: holiday, system: /sd}",
            "R416 2"),
        types("a map", "790: own-sickness", "R411 1"));
  }

  static Stream<Arguments> dictionary() {
    return Stream.of(
        actions("an unknown key", "ring: {da: Ring, no: Ring}", "R408 2 no"),
        actions("no Danish", "ring: {en: Call}", "R413 2 da"),
        actions("no text", "ring:", "R413 2 ring"),
        actions("a word twice", "ring: {da: Ring}\n  ring: {da: Ring}", "R408 3 ring"),
        actions("an unknown kind", "ring: {da: Ring, kind: must}", "R412 2 kind"),
        actions(
            "satisfied by nothing", "ring: {da: Ring, satisfied-by: []}", "R411 2 satisfied-by"),
        actions("covering nothing", "ring: {da: Ring, covers: []}", "R411 2 covers"),
        actions("covering something unknown", "ring: {da: Ring, covers: [flu]}", "R412 2 covers"),
        actions("the word that removes", "fravalgt: {da: Nej}", "R418 2 fravalgt"),
        actions("a formula", "=ring: {da: Ring}", "R418 2 =ring"),
        actions("a word with a semicolon", "\"ring;op\": {da: Ring}", "R418 2 ring;op"));
  }

  @Test
  void aMisspeltFileNameIsRefusedAndAStrangeOneWarnedOf() {
    SettingsFolder folder =
        new SettingsFolder(root).write("organization.yaml", "").write("vagtplan.yml", "");

    Checked<Configuration> read = folder.read();

    assertThat(read.faults())
        .extracting(Fault::file)
        .containsExactly("organization.yaml", "vagtplan.yml");
    assertThat(read.faults()).extracting(Fault::isError).containsExactly(true, false);
    assertThat(read.faults().getFirst().danish()).endsWith("Mente du \"organisation.yaml\"?");
  }

  @Test
  void aMissingFolderIsAFault() {
    assertThat(new SettingsFolder(root.resolve("ingen")).faults()).containsExactly("R513");
  }

  @Test
  void aFileInAnotherEncodingIsRefused() throws IOException {
    Files.write(root.resolve("thresholds.yaml"), "# æ".getBytes(StandardCharsets.ISO_8859_1));

    assertThat(new SettingsFolder(root).faults()).containsExactly("R502");
  }

  @Test
  void moreMarksThanWritingHasAreRefused() throws IOException {
    String marks = "\u0301".repeat(31);
    Files.writeString(root.resolve("thresholds.yaml"), "# a" + marks + "\n");

    assertThat(new SettingsFolder(root).faults()).containsExactly("R514");
  }

  @Test
  void theRingIsPrinted() {
    Checked<Configuration> read =
        new SettingsFolder(root)
            .write("organisation.yaml", "workUnits: [{id: a, parent: b}, {id: b, parent: a}]")
            .read();

    assertThat(read.faults().getFirst().found()).isEqualTo("a → b → a");
  }

  @Test
  void theNearestKeyIsAskedFor() {
    Checked<Configuration> read =
        new SettingsFolder(root).write("thresholds.yaml", "case-gab-days: {2020-01-01: 0}").read();

    assertThat(read.faults().getFirst().danish()).endsWith("Mente du \"case-gap-days\"?");
  }

  @Test
  void faultsOfEveryFileAreToldAtOnce() {
    SettingsFolder folder =
        new SettingsFolder(root)
            .write("thresholds.yaml", "x: 1\ny: 1")
            .write("ordbog.yaml", "z: 1")
            .write("organisation.yaml", "w: 1");

    assertThat(folder.faults()).containsExactly("R408 1 z", "R408 1 w", "R408 1 x", "R408 2 y");
  }

  static Stream<Arguments> newer() {
    return Stream.of(
        thresholds("too few spells", "risk-spells: {2020-01-01: 1}", "R410 1 2020-01-01"),
        thresholds("a long quiet", "wellbeing-quiet-days: {2020-01-01: 366}", "R410 1 2020-01-01"),
        units(
            "a takeover that is no date",
            "- {id: a, parent: kommunen, leader: {id: L1, from: snart}}",
            "R411 3 from"),
        units(
            "an unknown level of absence",
            "- {id: a, parent: kommunen, priorities: {two-away: [Pleje]}}",
            "R408 3 two-away"),
        units(
            "a task as long as a story",
            "- {id: a, parent: kommunen, priorities: {nobody-away: [" + "x".repeat(121) + "]}}",
            "R418 3 nobody-away"),
        actions(
            "a question nobody asks",
            "ring: {da: Ring, closed-by: [employee-sleeps]}",
            "R412 2 closed-by"),
        actions("too many minutes", "ring: {da: Ring, minutes: 481}", "R410 2 minutes"),
        actions("a guide in German", "ring: {da: Ring, guide: {de: [x]}}", "R408 2 de"));
  }

  private static Arguments thresholds(String what, String text, String expected) {
    return Arguments.of(what, "thresholds.yaml", text, expected);
  }

  private static Arguments organisation(String what, String text, String expected) {
    return Arguments.of(what, "organisation.yaml", text, expected);
  }

  private static Arguments units(String what, String units, String expected) {
    return organisation(what, "workUnits:\n  - {id: kommunen}\n  " + units, expected);
  }

  private static Arguments types(String what, String text, String expected) {
    return Arguments.of(what, "absence-types.yaml", text, expected);
  }

  private static Arguments actions(String what, String text, String expected) {
    return Arguments.of(what, "ordbog.yaml", "actions:\n  " + text, expected);
  }

  private static String deep() {
    StringBuilder units = new StringBuilder("- {id: a1, parent: kommunen}");
    for (int level = 2; level <= 6; level++) {
      units
          .append("\n  - {id: a")
          .append(level)
          .append(", parent: a")
          .append(level - 1)
          .append("}");
    }
    return units.toString();
  }
}
