package dk.naervaer.service.governance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.config.Committee.Side;
import dk.naervaer.service.access.Caller;
import dk.naervaer.service.testing.Eventually;
import dk.naervaer.service.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Signatures that are given at one instant: all wait for the ledger, then one comes first. */
record SheetsAtOneInstant(SheetDesk desk, TestDatabase database, Caller leader, Caller employee) {

  void ofTwoSheetsOfOneDateOneIsAdopted() {
    LocalDate day = LocalDate.of(2026, 11, 1);
    UUID one = sent("T11;dag;4;;alle;ring;;2;leder;", day);
    UUID other = sent("T12;dag;5;;alle;ring;;2;leder;", day);
    Stream.of(one, other).forEach(id -> assertThat(byTheLeader(id).done()).isTrue());
    oneIsRefused(List.of(() -> byTheEmployee(one), () -> byTheEmployee(other)), "G109");
  }

  /** Neither was asked about a large change, as neither was the last when it was looked. */
  void theLastSignatureKnowsThatItIsTheLast() {
    UUID id = sent("T13;dag;6;;alle;ring;;2;leder;", LocalDate.of(2026, 12, 1));
    oneIsRefused(List.of(() -> byTheLeader(id), () -> byTheEmployee(id)), "G128");
    assertThat(desk.find(leader, id).orElseThrow().stage()).isEqualTo(Stage.HALF_SIGNED);
    assertThat(Stream.of(byTheLeader(id), byTheEmployee(id)).filter(SheetDesk.Outcome::done))
        .as("whoever was refused signs again")
        .hasSize(1);
  }

  /** Each that waits holds a connection; there are fewer than people who may sign. */
  void fewWaitHoweverManyAct() {
    UUID id = sent("T14;dag;7;;alle;ring;;2;leder;", LocalDate.of(2026, 12, 2));
    List<Supplier<SheetDesk.Outcome>> many =
        Collections.nCopies(8, () -> desk.check(employee, id).orElseThrow());
    assertThat(atOneInstant(many, 2).stream().map(CompletableFuture::join))
        .hasSize(8)
        .noneMatch(SheetDesk.Outcome::done);
  }

  private void oneIsRefused(List<Supplier<SheetDesk.Outcome>> acts, String code) {
    List<SheetDesk.Outcome> outcomes =
        atOneInstant(acts, acts.size()).stream().map(CompletableFuture::join).toList();
    assertThat(outcomes).filteredOn(SheetDesk.Outcome::done).hasSize(1);
    assertThat(outcomes)
        .filteredOn(outcome -> !outcome.done())
        .singleElement()
        .satisfies(outcome -> assertThat(outcome.message()).startsWith(code));
  }

  private List<CompletableFuture<SheetDesk.Outcome>> atOneInstant(
      List<Supplier<SheetDesk.Outcome>> acts, int waiting) {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        Connection another = database.worker().getConnection();
        Statement busy = another.createStatement()) {
      another.setAutoCommit(false);
      busy.execute("select pg_advisory_xact_lock(%d)".formatted(LedgerStore.LOCK));
      var all = acts.stream().map(act -> CompletableFuture.supplyAsync(act, threads)).toList();
      Eventually.isSo("so many are about to be entered", () -> database.waiting() >= waiting);
      if (acts.size() > waiting) {
        Thread.sleep(500);
        assertThat(database.waiting()).isLessThan(2L * waiting);
      }
      another.rollback();
      return all;
    } catch (SQLException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private UUID sent(String row, LocalDate from) {
    byte[] bytes = (AdoptionTest.HEADER + row + "\n").getBytes(UTF_8);
    UUID id =
        desk.draft(employee, "nord", new SheetText(from, false, bytes)).orElseThrow().sheet().id();
    AdoptionTest.prepare(desk, id);
    desk.openRehearsal(leader, id);
    desk.openRehearsal(employee, id);
    return id;
  }

  private SheetDesk.Outcome byTheLeader(UUID id) {
    return desk.sign(leader, id, Side.LEADER, hash(id), false).orElseThrow();
  }

  private SheetDesk.Outcome byTheEmployee(UUID id) {
    return desk.sign(employee, id, Side.EMPLOYEE, hash(id), false).orElseThrow();
  }

  private String hash(UUID id) {
    return desk.find(leader, id).orElseThrow().hash();
  }
}
