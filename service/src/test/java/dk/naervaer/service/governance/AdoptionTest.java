package dk.naervaer.service.governance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.naervaer.config.Committee.Side;
import dk.naervaer.rules.RuleBook;
import dk.naervaer.rules.sheet.EffectiveRow;
import dk.naervaer.service.access.Caller;
import dk.naervaer.service.access.Grant;
import dk.naervaer.service.access.Role;
import dk.naervaer.service.assessment.BookInForce;
import dk.naervaer.service.platform.Topics;
import dk.naervaer.service.testing.Facts;
import dk.naervaer.service.testing.LiveProgram;
import dk.naervaer.service.testing.PayrollForTests;
import dk.naervaer.service.testing.ServersForTests;
import dk.naervaer.service.testing.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** A sheet is adopted in the whole program: signed, entered, written, in force. */
class AdoptionTest {
  private static final Path INBOX = Path.of("src", "test", "resources", "inbox");
  private static final LocalDate FROM = LocalDate.of(2026, 6, 1);
  static final String HEADER =
      "id;målepunkt;værdi;periode;gælder for;handling;varsel;frist;modtager;note\n";

  private static final Caller LEADER =
      new Caller("L1", "Leder Nord", null, seat(Role.COMMITTEE_LEADER_SIDE));
  private static final Caller EMPLOYEE =
      new Caller("M1", "Medlem Nord", null, seat(Role.COMMITTEE_EMPLOYEE_SIDE));
  private static final Caller COORDINATOR =
      new Caller(
          "P5",
          "Koordinator",
          null,
          List.of(new Grant(Role.COORDINATOR, Set.of("kommunen", "nord"))));

  private static List<Grant> seat(Role side) {
    return List.of(new Grant(side, Set.of("nord")));
  }

  @RegisterExtension static final TestDatabase database = ServersForTests.running().freshDatabase();

  @Test
  void fromDraftToInForceAndBack(@TempDir Path rules, @TempDir Path config) throws IOException {
    copy(INBOX.resolve("rules"), rules);
    copy(INBOX.resolve("config"), config);
    Topics topics = ServersForTests.running().freshTopics();
    try (LiveProgram program =
            LiveProgram.start(
                database,
                topics,
                Instant.parse("2026-05-04T08:00:00Z"),
                "--naervaer.rules=" + rules,
                "--naervaer.config=" + config);
        PayrollForTests payroll = new PayrollForTests(topics)) {
      for (int i = 0; i < 12; i++) {
        payroll.publish(Facts.employment("E" + i, "nord", null, "0999"));
      }
      payroll.flush();
      program.settle();
      SheetDesk desk = program.bean(SheetDesk.class);
      Ledger ledger = program.bean(Ledger.class);
      BookInForce book = program.bean(BookInForce.class);
      assertThat(ledger.entries()).extracting(LedgerEntry::kind).containsExactly("taken-in");
      assertThat(ledger.files()).containsKey("regelark/kommunen/2020-01-01.csv");

      ProposedSheet draft =
          desk.draft(EMPLOYEE, "nord", text("T02;dag;2;;alle;ring;;2;leder;"))
              .orElseThrow()
              .sheet();
      UUID id = draft.id();
      itIsTheAffairOfItsCommitteeAndTheCoordinator(desk, id);
      twoEditorsSeeBothVersions(desk, id);
      signaturesAreVoidedByAChange(desk, id);
      long before = book.epoch();
      adopt(desk, id);
      assertThat(desk.find(COORDINATOR, id).orElseThrow().stage()).isEqualTo(Stage.PLANNED);
      assertThat(ledger.entries())
          .extracting(LedgerEntry::kind)
          .containsExactly("taken-in", "adopted");
      assertThat(ledger.faults()).isEmpty();
      assertThat(book.epoch()).isEqualTo(before + 1);
      assertThat(book.isOutdated()).isFalse();
      assertThat(rows(book, FROM)).contains("T03");
      assertThat(rules.resolve("regelark/nord/2026-06-01.csv"))
          .hasBinaryContent(desk.find(COORDINATOR, id).orElseThrow().bytes());

      handEditedTwinChangesNothing(program, rules, book);
      program.advanceTo(Instant.parse("2026-06-02T08:00:00Z"));
      assertThat(desk.find(COORDINATOR, id).orElseThrow().stage()).isEqualTo(Stage.IN_FORCE);
      aStopTakesTheRowsAwayForItsDays(program, id, book);
      theWayBackIsANewSheet(desk, id);
      SheetsAtOneInstant races = new SheetsAtOneInstant(desk, database, LEADER, EMPLOYEE);
      races.ofTwoSheetsOfOneDateOneIsAdopted();
      races.theLastSignatureKnowsThatItIsTheLast();
      races.fewWaitHoweverManyAct();
      noMoreSheetsAreBegunThanAnybodyNeeds(desk);
      thresholdsTakeOneSignature(program, config);
      aBookThatCantBeBuiltLeavesTheLastGoodOne(program, config);
      nothingInTheLedgerCanBeChanged();
      aForgedLedgerIsSeen(program, ledger);
    }
  }

  private static void itIsTheAffairOfItsCommitteeAndTheCoordinator(SheetDesk desk, UUID id) {
    Caller above =
        new Caller(
            "M2", "Medlem Hoved", null, List.of(new Grant(Role.MAIN_COMMITTEE, everywhere())));
    // The municipality's login does not tell of the seat that the organisation names.
    Caller unseated = new Caller("M1", "Medlem Nord", null, List.of());
    for (Caller stranger : List.of(above, unseated)) {
      assertThat(desk.find(stranger, id)).isEmpty();
      assertThat(desk.all(stranger)).isEmpty();
      assertThat(desk.progress(stranger, id)).isEmpty();
      assertThat(desk.printed(stranger, id)).isEmpty();
      assertThat(desk.steps(stranger, id)).isEmpty();
      assertThat(desk.again(stranger, id, FROM)).isEmpty();
      assertThat(desk.check(stranger, id).orElseThrow().message()).startsWith("G102");
    }
    assertThat(desk.levels(above)).contains("kommunen", "syd").doesNotContain("nord", "nord-nat");
    assertThat(desk.levels(EMPLOYEE)).containsExactly("nord");
    assertThat(desk.levels(unseated)).isEmpty();
    assertThat(desk.levels(COORDINATOR)).containsExactly("kommunen", "lov", "nord");
  }

  private static Set<String> everywhere() {
    return Set.of("kommunen", "omraade", "nord", "nord-nat", "syd", "alene");
  }

  private static void twoEditorsSeeBothVersions(SheetDesk desk, UUID id) {
    String base = desk.find(COORDINATOR, id).orElseThrow().hash();
    assertThat(
            desk.edit(EMPLOYEE, id, text("T03;dag;3;;alle;ring;;2;leder;"), base)
                .orElseThrow()
                .done())
        .isTrue();
    SheetDesk.Outcome second =
        desk.edit(LEADER, id, text("T04;dag;4;;alle;ring;;2;leder;"), base).orElseThrow();
    assertThat(second.message()).startsWith("G111");
    assertThat(String.join("\n", second.details())).contains("T03").contains("T04");
    assertThat(new String(desk.find(COORDINATOR, id).orElseThrow().bytes(), StandardCharsets.UTF_8))
        .contains("T03");
  }

  private static void signaturesAreVoidedByAChange(SheetDesk desk, UUID id) {
    prepare(desk, id);
    String hash = desk.find(COORDINATOR, id).orElseThrow().hash();
    assertThat(desk.sign(LEADER, id, Side.LEADER, hash, false).orElseThrow().message())
        .as("nobody signs unseen")
        .startsWith("G107");
    desk.openRehearsal(LEADER, id);
    assertThat(desk.sign(LEADER, id, Side.LEADER, hash, false).orElseThrow().done()).isTrue();
    String note = "T03;dag;3;;alle;ring;;2;leder;drøftet";
    assertThat(desk.edit(EMPLOYEE, id, text(note), hash).orElseThrow().done()).isTrue();
    assertThat(desk.find(COORDINATOR, id).orElseThrow().signatures()).isEmpty();
    assertThat(desk.told(LEADER)).hasSize(1).first().asString().contains("underskrift");
    desk.openRehearsal(EMPLOYEE, id);
    assertThat(desk.sign(EMPLOYEE, id, Side.EMPLOYEE, hash, false).orElseThrow().message())
        .startsWith("G101");
  }

  static void prepare(SheetDesk desk, UUID id) {
    SheetDesk.Outcome checked = desk.check(EMPLOYEE, id).orElseThrow();
    assertThat(checked.details()).isEmpty();
    assertThat(checked.done()).isTrue();
    assertThat(desk.rehearse(EMPLOYEE, id).orElseThrow().done()).isTrue();
    assertThat(desk.send(EMPLOYEE, id).orElseThrow().done()).isTrue();
  }

  private static void adopt(SheetDesk desk, UUID id) {
    prepare(desk, id);
    String hash = desk.find(COORDINATOR, id).orElseThrow().hash();
    assertThat(desk.openRehearsal(LEADER, id))
        .hasValueSatisfying(
            outcome -> assertThat(outcome).contains("typicalCases").doesNotContain("E1"));
    assertThat(desk.sign(LEADER, id, Side.LEADER, hash, false).orElseThrow().done()).isTrue();
    assertThat(desk.sign(LEADER, id, Side.EMPLOYEE, hash, false).orElseThrow().message())
        .startsWith("G105");
    desk.openRehearsal(EMPLOYEE, id);
    assertThat(desk.sign(EMPLOYEE, id, Side.EMPLOYEE, hash, false).orElseThrow().done()).isTrue();
  }

  private static void noMoreSheetsAreBegunThanAnybodyNeeds(SheetDesk desk) {
    SheetText far = new SheetText(LocalDate.of(10_000, 1, 1), false, HEADER.getBytes(UTF_8));
    assertThat(desk.draft(EMPLOYEE, "nord", far).orElseThrow().message()).startsWith("G125");
    SheetText small = new SheetText(FROM, false, HEADER.getBytes(UTF_8));
    List<SheetDesk.Outcome> begun =
        Stream.generate(() -> desk.draft(EMPLOYEE, "nord", small).orElseThrow()).limit(60).toList();
    assertThat(begun).filteredOn(SheetDesk.Outcome::done).hasSizeBetween(1, 50);
    assertThat(begun.getLast().message()).startsWith("G127");
    assertThat(desk.find(EMPLOYEE, begun.getFirst().sheet().id())).isPresent();
    assertThat(desk.find(EMPLOYEE, begun.getLast().sheet().id())).isEmpty();
  }

  private static void handEditedTwinChangesNothing(
      LiveProgram program, Path rules, BookInForce book) throws IOException {
    Twin twin = program.bean(Twin.class);
    SheetDesk desk = program.bean(SheetDesk.class);
    String hash = book.current().rules().hash();
    Path adopted = rules.resolve("regelark/nord/2026-06-01.csv");
    byte[] bytes = Files.readAllBytes(adopted);
    Files.writeString(adopted, HEADER + "T01;dag;1;;alle;ring;;2;leder;\n");
    Files.writeString(
        rules.resolve("regelark/nord/2026-08-01.csv"), HEADER + "T05;dag;5;;alle;ring;;2;leder;\n");
    twin.look();
    program.bean(BookKeeper.class).refresh();

    assertThat(twin.alarms()).hasSize(1).first().asString().contains("nord/2026-06-01.csv");
    assertThat(program.page("/actuator/health")).contains("WARNING");
    assertThat(book.current().rules().hash()).isEqualTo(hash);
    assertThat(desk.all(COORDINATOR))
        .filteredOn(sheet -> sheet.effectiveFrom().equals(LocalDate.of(2026, 8, 1)))
        .extracting(ProposedSheet::stage)
        .containsExactly(Stage.DRAFT);

    Files.delete(adopted);
    Path elsewhere = Files.writeString(rules.resolve("elsewhere.csv"), HEADER);
    Files.createSymbolicLink(adopted, elsewhere);
    twin.look();
    assertThat(adopted).as("missing, as a link is no file").isRegularFile().hasBinaryContent(bytes);
    assertThat(Files.isSymbolicLink(adopted)).isFalse();
    assertThat(elsewhere).hasContent(HEADER);
    whatCantBeWrittenIsToldAndKeepsNoneOfTheOthers(twin, rules, adopted);
    Files.write(adopted, bytes);
    Files.delete(rules.resolve("regelark/nord/2026-08-01.csv"));
    twin.look();
    assertThat(twin.alarms()).isEmpty();
    whatCanBeNoDraftIsTold(twin, rules);
  }

  private static void whatCantBeWrittenIsToldAndKeepsNoneOfTheOthers(
      Twin twin, Path rules, Path adopted) throws IOException {
    Path first = rules.resolve("regelark/kommunen/2020-01-01.csv");
    Files.delete(first);
    Files.delete(adopted);
    Files.createDirectory(first);
    Files.createFile(first.resolve("in-the-way"));
    twin.look();
    assertThat(twin.alarms())
        .singleElement()
        .asString()
        .contains("kommunen/2020-01-01.csv mangler");
    assertThat(adopted).isRegularFile();

    Files.delete(first.resolve("in-the-way"));
    Files.delete(first);
    twin.look();
    assertThat(first).isRegularFile();
    assertThat(twin.alarms()).isEmpty();
  }

  private static void whatCanBeNoDraftIsTold(Twin twin, Path rules) throws IOException {
    List<Path> files =
        Stream.of("nord/2027-01-01.csv", "nord/2105-01-01.csv", "ukendt/2027-01-01.csv")
            .map(rules.resolve("regelark")::resolve)
            .toList();
    Files.createDirectories(files.getLast().getParent());
    Files.writeString(files.get(0), HEADER + "#".repeat(64 * 1024));
    Files.writeString(files.get(1), HEADER);
    Files.writeString(files.get(2), HEADER);
    for (int look = 0; look < 2; look++) {
      twin.look();
      assertThat(String.join("\n", twin.alarms()))
          .contains("nord/2027-01-01.csv er ikke et udkast: G124")
          .contains("nord/2105-01-01.csv er ikke et udkast: G125")
          .contains("ukendt/2027-01-01.csv er ikke et udkast: G129");
    }
    assertThat(
            database
                .jdbc()
                .sql("select count(*) from sheet_proposal where effective_from >= '2027-01-01'")
                .query(Long.class)
                .single())
        .isZero();
    // However many there are, the others are looked at too, and not all are told.
    for (int i = 0; i < 120; i++) {
      Path unknown = rules.resolve("regelark/a%03d/2027-01-01.csv".formatted(i));
      Files.createDirectories(unknown.getParent());
      Files.writeString(unknown, HEADER);
    }
    twin.look();
    assertThat(twin.alarms()).hasSize(101).last().isEqualTo("23 filer mere er ikke udkast");
    FileSystemUtils.deleteRecursively(rules.resolve("regelark/ukendt"));
    for (int i = 0; i < 120; i++) {
      FileSystemUtils.deleteRecursively(rules.resolve("regelark/a%03d".formatted(i)));
    }
    for (Path file : files.subList(0, 2)) {
      Files.delete(file);
    }
    twin.look();
    assertThat(twin.alarms()).isEmpty();
  }

  private static void aStopTakesTheRowsAwayForItsDays(
      LiveProgram program, UUID id, BookInForce book) {
    SheetDesk desk = program.bean(SheetDesk.class);
    LocalDate until = LocalDate.of(2026, 6, 9);
    assertThat(desk.stop(LEADER, id, until, "fejl", false).orElseThrow().message())
        .startsWith("G112");
    assertThat(desk.stop(COORDINATOR, id, until, "fejl i rækken", false).orElseThrow().done())
        .isTrue();
    assertThat(rows(book, LocalDate.of(2026, 6, 2))).doesNotContain("T03").contains("K03");
    assertThat(desk.told(EMPLOYEE)).anyMatch(text -> text.contains("standset"));

    program.advanceTo(Instant.parse("2026-06-10T08:00:00Z"));
    program.bean(BookKeeper.class).refresh();
    assertThat(rows(book, LocalDate.of(2026, 6, 10))).contains("T03");
  }

  private static void theWayBackIsANewSheet(SheetDesk desk, UUID id) {
    ProposedSheet again = desk.again(EMPLOYEE, id, LocalDate.of(2026, 9, 1)).orElseThrow().sheet();
    assertThat(again.stage()).isEqualTo(Stage.DRAFT);
    assertThat(again.bytes()).isEqualTo(desk.find(COORDINATOR, id).orElseThrow().bytes());
    assertThat(
            desk.edit(EMPLOYEE, id, text(""), desk.find(COORDINATOR, id).orElseThrow().hash())
                .orElseThrow()
                .message())
        .startsWith("G118");
  }

  private static void thresholdsTakeOneSignature(LiveProgram program, Path config)
      throws IOException {
    ThresholdsDesk desk = program.bean(ThresholdsDesk.class);
    BookInForce book = program.bean(BookInForce.class);
    String later = "case-gap-days: {2020-01-01: 0, 2026-07-01: 14}\n";
    assertThat(desk.rehearse(LEADER, later).message()).startsWith("G112");
    assertThat(desk.rehearse(COORDINATOR, "case-gap-days: {2026-07-01: 99}\n").details())
        .hasSize(1);
    assertThat(desk.rehearse(COORDINATOR, "case-gap-days: {2020-01-01: 7}\n").message())
        .as("what holds today is never changed")
        .startsWith("G108");

    assertThat(desk.rehearse(COORDINATOR, later + "#".repeat(64 * 1024)).message())
        .startsWith("G132");
    String hash = desk.rehearse(COORDINATOR, later).hash();
    assertThat(desk.sign(COORDINATOR, later, false).message()).startsWith("G107");
    assertThat(desk.openRehearsal(COORDINATOR, hash)).isPresent();
    assertThat(desk.sign(COORDINATOR, later, false).done()).isTrue();

    assertThat(book.current().caseGap(LocalDate.of(2026, 7, 1))).isEqualTo(14);
    assertThat(book.current().caseGap(LocalDate.of(2026, 6, 30))).isZero();
    assertThat(config.resolve("thresholds.yaml")).hasContent(later.strip());
    Files.writeString(config.resolve("thresholds.yaml"), "case-gap-days: {2020-01-01: 60}\n");
    program.bean(Twin.class).look();
    assertThat(program.bean(Twin.class).alarms()).hasSize(1);
    Files.writeString(config.resolve("thresholds.yaml"), later);
    program.bean(Twin.class).look();
  }

  private static void aBookThatCantBeBuiltLeavesTheLastGoodOne(LiveProgram program, Path config)
      throws IOException {
    BookInForce book = program.bean(BookInForce.class);
    BookKeeper keeper = program.bean(BookKeeper.class);
    String hash = book.current().rules().hash();
    Path broken = config.resolve("ordbog.yaml");
    Files.writeString(broken, "actions: {ring: {da: Ring, kind: sludder}}\n");
    String later = "case-gap-days: {2020-01-01: 0, 2026-07-01: 14, 2026-08-01: 15}\n";
    assertThat(program.bean(ThresholdsDesk.class).rehearse(COORDINATOR, later).message())
        .as("nothing is adopted that can't be built")
        .startsWith("G110");
    assertThat(book.isOutdated()).isFalse();

    database.transactions().executeWithoutResult(_ -> book.beginEpoch());
    assertThat(keeper.refresh()).as("another instance has adopted something").isFalse();
    assertThat(keeper.troubles()).isNotEmpty().first().asString().contains("ordbog.yaml");
    assertThat(program.page("/actuator/health")).contains("WARNING");
    assertThat(book.current().rules().hash()).isEqualTo(hash);

    Files.delete(broken);
    assertThat(keeper.refresh()).isTrue();
    assertThat(keeper.troubles()).isEmpty();
    assertThat(book.isOutdated()).isFalse();
  }

  private static void nothingInTheLedgerCanBeChanged() {
    for (String sql :
        List.of(
            "update ledger_entry set person = 'X'",
            "delete from ledger_file",
            "truncate ledger_file")) {
      assertThatThrownBy(() -> database.ownerJdbc().sql(sql).update())
          .as(sql)
          .hasMessageContaining("only added to");
      assertThatThrownBy(() -> database.jdbc().sql(sql).update()).as(sql).isNotNull();
    }
  }

  private static void aForgedLedgerIsSeen(LiveProgram program, Ledger ledger) {
    var owner = database.ownerJdbc();
    owner.sql("alter table ledger_file disable trigger ledger_file_stays").update();
    owner
        .sql("update ledger_file set content = 'x' where path = 'regelark/nord/2026-06-01.csv'")
        .update();
    assertThat(ledger.faults()).hasSize(1);
    program.bean(Twin.class).look();
    assertThat(program.bean(Twin.class).alarms()).isNotEmpty();
    owner.sql("alter table ledger_entry disable trigger ledger_entry_stays").update();
    owner.sql("update ledger_entry set details = details || ' ' where number = 2").update();
    assertThat(ledger.faults()).anyMatch(fault -> fault.contains("entry 2"));
  }

  private static List<String> rows(BookInForce book, LocalDate day) {
    RuleBook rules = book.current().rules();
    return rules.rowsOn("nord", day).stream().map((EffectiveRow row) -> row.row().id()).toList();
  }

  private static SheetText text(String row) {
    return new SheetText(FROM, false, (HEADER + row + "\n").getBytes(StandardCharsets.UTF_8));
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path path : all.toList()) {
        Path target = to.resolve(from.relativize(path).toString());
        if (Files.isDirectory(path)) {
          Files.createDirectories(target);
        } else {
          Files.copy(path, target);
        }
      }
    }
  }
}
