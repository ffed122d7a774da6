package dk.naervaer.service.governance;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.config.Committee.Side;
import dk.naervaer.service.governance.Decision.Done;
import dk.naervaer.service.governance.Decision.Forbidden;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every step of a sheet's life, and every step that is forbidden, with what is then said. */
class SheetLifeTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 5, 4);
  private static final LocalDate FROM = LocalDate.of(2026, 6, 1);
  private static final Situation NOW =
      new Situation(Instant.parse("2026-05-04T08:00:00Z"), TODAY, Set.of());

  private static final Actor LEADER = new Actor("L1", "Leder", false, Set.of(Side.LEADER));
  private static final Actor EMPLOYEE = new Actor("M1", "Medlem", false, Set.of(Side.EMPLOYEE));
  private static final Actor BOTH =
      new Actor("B1", "Begge", false, Set.of(Side.LEADER, Side.EMPLOYEE));
  private static final Actor STRANGER = new Actor("X1", "Fremmed", false, Set.of());
  private static final Actor COORDINATOR = new Actor("K1", "Koordinator", true, Set.of());

  @Test
  void fromDraftToReplacedByTwoSignatures() {
    ProposedSheet sheet = draft("nord");
    sheet = done(sheet, new Act.Check(sheet.hash(), 0), EMPLOYEE, Stage.CHECKED);
    sheet = done(sheet, new Act.Rehearse(sheet.hash()), EMPLOYEE, Stage.REHEARSED);
    sheet = done(sheet, new Act.Send(), EMPLOYEE, Stage.SENT);
    sheet = done(sheet, sign(Side.EMPLOYEE, sheet), EMPLOYEE, Stage.HALF_SIGNED);
    sheet = done(sheet, sign(Side.LEADER, sheet), LEADER, Stage.PLANNED);
    String hash = sheet.hash();
    assertThat(sheet.signatures()).extracting(Signature::person).containsExactly("M1", "L1");
    assertThat(sheet.signatures()).allMatch(signature -> signature.hash().equals(hash));

    assertThat(SheetLife.stageOn(FROM.minusDays(1), sheet, null)).isEqualTo(Stage.PLANNED);
    assertThat(SheetLife.stageOn(FROM, sheet, null)).isEqualTo(Stage.IN_FORCE);
    assertThat(SheetLife.stageOn(FROM.plusDays(9), sheet, FROM.plusDays(9)))
        .isEqualTo(Stage.REPLACED);
  }

  @Test
  void noticeStandsUntilItsDate() {
    LocalDate until = TODAY.plusMonths(3);
    ProposedSheet sheet =
        done(
            at("nord", Stage.IN_FORCE),
            new Act.GiveNotice(until, "Vi er ikke længere enige"),
            LEADER,
            Stage.UNDER_NOTICE);

    assertThat(SheetLife.stageOn(FROM, sheet, null)).isEqualTo(Stage.UNDER_NOTICE);
    assertThat(SheetLife.stageOn(until.plusDays(1), sheet, null)).isEqualTo(Stage.REPLACED);
  }

  @Test
  void oneChangedByteVoidsTheSignaturesAndTellsThoseWhoSigned() {
    ProposedSheet sheet = at("nord", Stage.SENT);
    sheet = done(sheet, sign(Side.LEADER, sheet), LEADER, Stage.HALF_SIGNED);
    Decision decision =
        decide(sheet, new Act.Edit(text("K03;dag;4\n", FROM), sheet.hash()), EMPLOYEE);

    assertThat(decision).isInstanceOf(Done.class);
    Done done = (Done) decision;
    assertThat(done.tell()).containsExactly("L1");
    assertThat(done.sheet().stage()).isEqualTo(Stage.DRAFT);
    assertThat(done.sheet().signatures()).isEmpty();
    assertThat(done.sheet().hash()).isNotEqualTo(sheet.hash());
  }

  @Test
  void sideWays() {
    done(at("nord", Stage.SENT), new Act.Refuse("Ikke enige"), LEADER, Stage.REFUSED);
    done(at("nord", Stage.REHEARSED), new Act.Withdraw(), EMPLOYEE, Stage.WITHDRAWN);
    done(
        at("nord", Stage.PLANNED),
        new Act.Block("Strider mod aftalen"),
        COORDINATOR,
        Stage.REFUSED);
    ProposedSheet law = at("lov", Stage.REHEARSED);
    done(law, new Act.Publish(law.hash(), true), COORDINATOR, Stage.PLANNED);
    done(
        at("nord", Stage.IN_FORCE),
        new Act.Stop(TODAY.plusDays(14), "Fejl i rækken"),
        COORDINATOR,
        Stage.IN_FORCE);
  }

  private record Case(String name, ProposedSheet sheet, Act act, Actor actor, Refusal expected) {}

  @TestFactory
  Stream<DynamicTest> everyForbiddenStepSaysWhy() {
    return forbidden()
        .map(
            one ->
                DynamicTest.dynamicTest(
                    one.name(),
                    () -> {
                      Decision decision = decide(one.sheet(), one.act(), one.actor());
                      assertThat(decision).isInstanceOf(Forbidden.class);
                      Forbidden no = (Forbidden) decision;
                      assertThat(no.why()).isEqualTo(one.expected());
                      assertThat(no.message())
                          .startsWith(one.expected().code() + " ")
                          .endsWith(".")
                          .doesNotContain("%s");
                    }));
  }

  /** A refusal that no case expects would be one nobody has seen. */
  @Test
  void everyRefusalIsSeen() {
    EnumSet<Refusal> ofOthers =
        EnumSet.of(
            Refusal.CANCELLED,
            Refusal.FAILED,
            Refusal.REHEARSED_ENOUGH,
            Refusal.BEGUN_ENOUGH,
            Refusal.UNKNOWN_LEVEL,
            Refusal.THRESHOLDS_TOO_LARGE,
            Refusal.THRESHOLDS_MEANWHILE);
    EnumSet<Refusal> ofSteps = EnumSet.complementOf(ofOthers);
    assertThat(forbidden().map(Case::expected)).containsAll(ofSteps);
  }

  private static Stream<Case> forbidden() {
    ProposedSheet sent = at("nord", Stage.SENT);
    ProposedSheet half = ((Done) decide(sent, sign(Side.LEADER, sent), LEADER)).sheet();
    ProposedSheet byBoth = ((Done) decide(sent, sign(Side.LEADER, sent), BOTH)).sheet();
    ProposedSheet draft = draft("nord");
    ProposedSheet inForce = at("nord", Stage.IN_FORCE);
    ProposedSheet law = at("lov", Stage.REHEARSED);
    ProposedSheet today =
        ProposedSheet.draft(UUID.randomUUID(), "nord", text("K03", TODAY), "M1").at(Stage.SENT);
    SheetText other = text("K03;dag;5\n", FROM);
    return Stream.of(
        new Case("sign twice", half, sign(Side.LEADER, half), LEADER, Refusal.SIDE_HAS_SIGNED),
        new Case("sign both sides", byBoth, sign(Side.EMPLOYEE, byBoth), BOTH, Refusal.SAME_PERSON),
        new Case(
            "sign for the other side",
            sent,
            sign(Side.LEADER, sent),
            EMPLOYEE,
            Refusal.NOT_YOUR_SIDE),
        new Case(
            "member of another committee",
            sent,
            sign(Side.LEADER, sent),
            STRANGER,
            Refusal.NOT_YOUR_COMMITTEE),
        new Case(
            "the coordinator signs",
            sent,
            sign(Side.LEADER, sent),
            COORDINATOR,
            Refusal.COORDINATOR_NEVER_APPROVES),
        new Case(
            "the coordinator publishes a unit's",
            at("nord", Stage.REHEARSED),
            new Act.Publish(sent.hash(), true),
            COORDINATOR,
            Refusal.COORDINATOR_NEVER_APPROVES),
        new Case(
            "signature on old bytes",
            sent,
            new Act.Sign(Side.LEADER, "0ld", true, 0),
            LEADER,
            Refusal.OTHER_BYTES),
        new Case(
            "the other side has signed since it was asked",
            sent,
            new Act.Sign(Side.LEADER, sent.hash(), true, 1),
            LEADER,
            Refusal.SIGNED_MEANWHILE),
        new Case(
            "rehearsal not opened",
            sent,
            new Act.Sign(Side.LEADER, sent.hash(), false, 0),
            LEADER,
            Refusal.REHEARSAL_NOT_OPENED),
        new Case("effective today", today, sign(Side.LEADER, today), LEADER, Refusal.TOO_SOON),
        new Case("sign a draft", draft, sign(Side.LEADER, draft), LEADER, Refusal.NOT_NOW),
        new Case(
            "sign what is planned",
            at("nord", Stage.PLANNED),
            sign(Side.LEADER, sent),
            LEADER,
            Refusal.NOT_NOW),
        new Case(
            "sign a sheet of the law",
            at("lov", Stage.SENT),
            sign(Side.LEADER, sent),
            LEADER,
            Refusal.LAW_STANDS),
        new Case(
            "send what was not rehearsed",
            at("nord", Stage.CHECKED),
            new Act.Send(),
            EMPLOYEE,
            Refusal.NOT_NOW),
        new Case(
            "rehearse a draft", draft, new Act.Rehearse(draft.hash()), EMPLOYEE, Refusal.NOT_NOW),
        new Case(
            "rehearsal of other bytes",
            at("nord", Stage.CHECKED),
            new Act.Rehearse("0ld"),
            EMPLOYEE,
            Refusal.OTHER_BYTES),
        new Case(
            "check with faults",
            draft,
            new Act.Check(draft.hash(), 2),
            EMPLOYEE,
            Refusal.HAS_FAULTS),
        new Case(
            "check what became another meanwhile",
            draft,
            new Act.Check("0ther", 0),
            EMPLOYEE,
            Refusal.EDITED_MEANWHILE),
        new Case(
            "check by a stranger",
            draft,
            new Act.Check(draft.hash(), 0),
            STRANGER,
            Refusal.NOT_YOUR_COMMITTEE),
        new Case(
            "send by a stranger",
            at("nord", Stage.REHEARSED),
            new Act.Send(),
            STRANGER,
            Refusal.NOT_YOUR_COMMITTEE),
        new Case(
            "edit by a stranger",
            draft,
            new Act.Edit(other, draft.hash()),
            STRANGER,
            Refusal.NOT_YOUR_COMMITTEE),
        new Case(
            "edit an old version",
            draft,
            new Act.Edit(other, "0ld"),
            EMPLOYEE,
            Refusal.EDITED_MEANWHILE),
        new Case(
            "edit into more than anybody reads",
            draft,
            new Act.Edit(new SheetText(FROM, false, new byte[64 * 1024 + 1]), draft.hash()),
            EMPLOYEE,
            Refusal.TOO_LARGE),
        new Case(
            "edit an old version into more than anybody reads",
            draft,
            new Act.Edit(new SheetText(FROM, false, new byte[64 * 1024 + 1]), "0ld"),
            EMPLOYEE,
            Refusal.TOO_LARGE),
        new Case(
            "edit into more rows than a page has",
            draft,
            new Act.Edit(text("K03;dag;5\n".repeat(202), FROM), draft.hash()),
            EMPLOYEE,
            Refusal.TOO_MANY_ROWS),
        new Case(
            "edit to a year that no file is named by",
            draft,
            new Act.Edit(text("K03;dag;5\n", LocalDate.of(10_000, 1, 1)), draft.hash()),
            EMPLOYEE,
            Refusal.BAD_YEAR),
        new Case(
            "refuse with a book",
            sent,
            new Act.Refuse("x".repeat(501)),
            LEADER,
            Refusal.REASON_TOO_LONG),
        new Case(
            "block with a book",
            sent,
            new Act.Block("x".repeat(501)),
            COORDINATOR,
            Refusal.REASON_TOO_LONG),
        new Case(
            "give notice with a book",
            inForce,
            new Act.GiveNotice(TODAY.plusMonths(3), "x".repeat(501)),
            LEADER,
            Refusal.REASON_TOO_LONG),
        new Case(
            "stop with a book",
            inForce,
            new Act.Stop(TODAY.plusDays(14), "x".repeat(501)),
            COORDINATOR,
            Refusal.REASON_TOO_LONG),
        new Case(
            "edit what is in force",
            inForce,
            new Act.Edit(other, inForce.hash()),
            EMPLOYEE,
            Refusal.READ_ONLY),
        new Case(
            "edit what is planned",
            at("nord", Stage.PLANNED),
            new Act.Edit(other, inForce.hash()),
            EMPLOYEE,
            Refusal.READ_ONLY),
        new Case(
            "edit what is past",
            at("nord", Stage.REPLACED),
            new Act.Edit(other, inForce.hash()),
            EMPLOYEE,
            Refusal.READ_ONLY),
        new Case(
            "refuse by a stranger",
            sent,
            new Act.Refuse("nej"),
            STRANGER,
            Refusal.NOT_YOUR_COMMITTEE),
        new Case(
            "refuse without a reason", sent, new Act.Refuse(" "), LEADER, Refusal.REASON_MISSING),
        new Case("refuse a draft", draft, new Act.Refuse("nej"), LEADER, Refusal.NOT_NOW),
        new Case(
            "withdraw by a stranger",
            draft,
            new Act.Withdraw(),
            STRANGER,
            Refusal.NOT_YOUR_COMMITTEE),
        new Case(
            "withdraw what is in force", inForce, new Act.Withdraw(), EMPLOYEE, Refusal.NOT_NOW),
        new Case("block by a member", sent, new Act.Block("nej"), LEADER, Refusal.COORDINATOR_ONLY),
        new Case(
            "block without a reason", sent, new Act.Block(""), COORDINATOR, Refusal.REASON_MISSING),
        new Case("block a draft", draft, new Act.Block("nej"), COORDINATOR, Refusal.NOT_NOW),
        new Case(
            "publish by a member",
            law,
            new Act.Publish(law.hash(), true),
            LEADER,
            Refusal.COORDINATOR_ONLY),
        new Case(
            "publish unseen",
            law,
            new Act.Publish(law.hash(), false),
            COORDINATOR,
            Refusal.REHEARSAL_NOT_OPENED),
        new Case(
            "publish what was not rehearsed",
            at("lov", Stage.CHECKED),
            new Act.Publish(law.hash(), true),
            COORDINATOR,
            Refusal.NOT_NOW),
        new Case("send a sheet of the law", law, new Act.Send(), COORDINATOR, Refusal.LAW_STANDS),
        new Case(
            "notice for the law", at("lov", Stage.IN_FORCE), notice(9), LEADER, Refusal.LAW_STANDS),
        new Case(
            "notice for the municipality's",
            at("kommunen", Stage.IN_FORCE),
            notice(9),
            LEADER,
            Refusal.SOMETHING_MUST_HOLD),
        new Case("notice to today", inForce, notice(0), LEADER, Refusal.NOTICE_TOO_SHORT),
        new Case("notice for a draft", draft, notice(9), LEADER, Refusal.NOT_NOW),
        new Case("notice by a stranger", inForce, notice(9), STRANGER, Refusal.NOT_YOUR_COMMITTEE),
        new Case(
            "notice without a reason",
            inForce,
            new Act.GiveNotice(FROM, ""),
            LEADER,
            Refusal.REASON_MISSING),
        new Case("stop by a member", inForce, stop(3), LEADER, Refusal.COORDINATOR_ONLY),
        new Case("stop for 15 days", inForce, stop(15), COORDINATOR, Refusal.STOP_TOO_LONG),
        new Case("stop that is over", inForce, stop(0), COORDINATOR, Refusal.STOP_TOO_LONG),
        new Case(
            "stop without a reason",
            inForce,
            new Act.Stop(TODAY.plusDays(3), ""),
            COORDINATOR,
            Refusal.REASON_MISSING),
        new Case("stop a draft", draft, stop(3), COORDINATOR, Refusal.NOT_NOW),
        new Case(
            "stop the law", at("lov", Stage.IN_FORCE), stop(3), COORDINATOR, Refusal.LAW_STANDS),
        taken());
  }

  private static Case taken() {
    ProposedSheet sheet =
        ProposedSheet.draft(UUID.randomUUID(), "nord", text("K03", TAKEN), "M1").at(Stage.SENT);
    return new Case(
        "a date already in force", sheet, sign(Side.LEADER, sheet), LEADER, Refusal.DATE_TAKEN);
  }

  private static final LocalDate TAKEN = LocalDate.of(2026, 9, 1);

  private static Act notice(int days) {
    return new Act.GiveNotice(TODAY.plusDays(days), "Uenige");
  }

  private static Act stop(int days) {
    return new Act.Stop(TODAY.plusDays(days), "Fejl");
  }

  private static Act sign(Side side, ProposedSheet sheet) {
    return new Act.Sign(side, sheet.hash(), true, sheet.signatures().size());
  }

  private static ProposedSheet draft(String level) {
    return ProposedSheet.draft(UUID.randomUUID(), level, text("K03;dag;3\n", FROM), "M1");
  }

  private static ProposedSheet at(String level, Stage stage) {
    return draft(level).at(stage);
  }

  private static SheetText text(String rows, LocalDate from) {
    return new SheetText(from, false, rows.getBytes(StandardCharsets.UTF_8));
  }

  private static Decision decide(ProposedSheet sheet, Act act, Actor actor) {
    return SheetLife.decide(sheet, act, actor, new Situation(NOW.now(), TODAY, Set.of(TAKEN)));
  }

  private static ProposedSheet done(ProposedSheet sheet, Act act, Actor actor, Stage expected) {
    Decision decision = decide(sheet, act, actor);
    assertThat(decision).isInstanceOf(Done.class);
    ProposedSheet after = ((Done) decision).sheet();
    assertThat(after.stage()).isEqualTo(expected);
    assertThat(List.of(after.level(), after.hash())).containsExactly(sheet.level(), sheet.hash());
    return after;
  }
}
