package dk.naervaer.service.accesslog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.naervaer.service.platform.PlatformClock;
import dk.naervaer.service.platform.sql.Seal;
import dk.naervaer.service.testing.ServersForTests;
import dk.naervaer.service.testing.TestDatabase;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What whoever has the password of the program's role can't do to the samples of the log. */
class ForgedSampleTest {
  @RegisterExtension static final TestDatabase database = ServersForTests.running().freshDatabase();

  private static final LocalDate JANUARY = LocalDate.of(2025, 1, 1);
  private static final String DRAW =
      """
      insert into access_sample (month, drawn_at, entries, signed_by, signed_at, verdict, seal)
      values (date '2025-01-01' + interval '%s months', now(), '{}', %s, %s)
      """;

  private static final String SIGN =
      """
      update access_sample
      set signed_by = 'P3', signed_at = now(), verdict = 'in-order', seal = %s
      where month = '2025-01-01'
      """;

  private final PlatformClock clock = PlatformClock.real();
  private final AccessStore store = new AccessStore(database.jdbc());
  private final AccessChain chain = new AccessChain(Seal.of(TestDatabase.NAMES_KEY));
  private final AccessSamples samples =
      new AccessSamples(database.transactions(), store, clock, chain);
  private final AccessLog log =
      new AccessLog(database.transactions(), store, clock, chain, samples);

  @Test
  void whatTheProgramDidNotDrawOrSignIsTold() {
    noneIsPutThereSignedOrUnsealed();
    aSignatureOfAnotherIsTold();
    aDrawnOneOfAnotherIsToldAndNeverMadeGood();
    theProgramsOwnHold();
    thoseFromBeforeAreSealedOnceAsTheyAre();
  }

  private static void noneIsPutThereSignedOrUnsealed() {
    isRefused(DRAW.formatted("0", "'P3', now(), 'in-order'", "'made-up'"), "signed once");
    isRefused(DRAW.formatted("0", "null, null, 'in-order'", "'made-up'"), "signed once");
    isRefused(DRAW.formatted("0", "null, null, null", "null"), "sealed");
  }

  private void aSignatureOfAnotherIsTold() {
    assertThat(isForged(JANUARY)).isFalse();
    isRefused("update access_sample set verdict = 'in-order', seal = 'made-up'", "signed once");
    isRefused(SIGN.formatted("null"), "sealed");
    assertThat(log.faults()).isEmpty();

    run(SIGN.formatted("'made-up'"));

    assertThat(isForged(JANUARY)).isTrue();
    String told = "the sample of 2025-01-01 was not drawn or signed by the program";
    assertThat(log.faults()).containsExactly(told);
    assertThat(log.newestFaults()).containsExactly(told);
  }

  private void aDrawnOneOfAnotherIsToldAndNeverMadeGood() {
    run(DRAW.formatted("1", "null, null, null", "'made-up'"));
    assertThat(isForged(JANUARY.plusMonths(1))).isTrue();
    assertThat(samples.sign(JANUARY.plusMonths(1), "P3", "in-order")).isFalse();
    assertThat(log.faults()).hasSize(2);
  }

  private void theProgramsOwnHold() {
    LocalDate march = JANUARY.plusMonths(2);
    assertThat(isForged(march)).isFalse();
    assertThat(samples.sign(march, "P3", "in-order")).isTrue();
    assertThat(samples.sign(march, "P3", "in-order")).isFalse();
    assertThat(isForged(march)).isFalse();
    assertThat(log.faults()).hasSize(2);
  }

  private void thoseFromBeforeAreSealedOnceAsTheyAre() {
    var owner = database.ownerJdbc();
    owner.sql("alter table access_sample no force row level security").update();
    owner.sql("alter table access_sample disable trigger access_sample_stays").update();
    owner.sql("update access_sample set seal = null").update();
    owner.sql("alter table access_sample enable trigger access_sample_stays").update();
    assertThat(log.faults()).hasSize(3);
    isRefused("update access_sample set seal = 'made-up', verdict = 'in-order'", "as it is");

    samples.sealOld();

    assertThat(log.faults()).isEmpty();
    isRefused("update access_sample set seal = 'made-up' where month = '2025-01-01'", "once");
  }

  private boolean isForged(LocalDate month) {
    return samples.of(month).orElseThrow().forged();
  }

  private static void run(String sql) {
    database.jdbc().sql(sql).update();
  }

  private static void isRefused(String sql, String why) {
    assertThatThrownBy(() -> run(sql)).as(sql).hasMessageContaining(why);
  }
}
