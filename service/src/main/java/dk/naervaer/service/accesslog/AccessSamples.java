package dk.naervaer.service.accesslog;

import dk.naervaer.service.platform.PlatformClock;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Datatilsynet asks that the log of accesses is not only kept but looked at: of each month some
 * entries are drawn, which somebody has to look through and sign. Both are sealed under a key that
 * stands outside the database, so that whoever has the tables alone is told to have done it.
 */
public final class AccessSamples {
  private static final int SAMPLE = 20;

  /** What whoever looks a sample through can find. */
  public static final Set<String> VERDICTS = Set.of("in-order", "to-be-followed-up");

  private final TransactionTemplate transaction;
  private final AccessStore store;
  private final PlatformClock clock;
  private final AccessChain chain;
  private final Random random = new SecureRandom();

  AccessSamples(
      TransactionTemplate transaction, AccessStore store, PlatformClock clock, AccessChain chain) {
    this.transaction = transaction;
    this.store = store;
    this.clock = clock;
    this.chain = chain;
  }

  /** Seals the samples from before there were seals; since then the database takes none without. */
  void sealOld() {
    for (AccessStore.Sealed one : store.samples()) {
      if (one.seal() == null) {
        store.seal(one.sample().month(), chain.sealOf(one.sample()));
      }
    }
  }

  /** What does not agree: samples that this program didn't draw or sign. */
  List<String> faults() {
    return store.samples().stream()
        .map(this::told)
        .filter(AccessSample::forged)
        .map(one -> "the sample of " + one.month() + " was not drawn or signed by the program")
        .toList();
  }

  private AccessSample told(AccessStore.Sealed sealed) {
    AccessSample sample = sealed.sample();
    return chain.sealOf(sample).equals(sealed.seal()) ? sample : sample.asForged();
  }

  /**
   * The sample of a month, drawn when first asked for and the same ever after; empty while the
   * month lasts.
   *
   * @param month any day of it
   */
  public Optional<AccessSample> of(LocalDate month) {
    LocalDate first = month.withDayOfMonth(1);
    if (first.plusMonths(1).isAfter(clock.today())) {
      return Optional.empty();
    }
    return Optional.of(
        Objects.requireNonNull(
            transaction.execute(_ -> told(store.sample(first).orElseGet(() -> drawn(first))))));
  }

  private AccessStore.Sealed drawn(LocalDate month) {
    List<Long> numbers = new ArrayList<>(store.numbers(AccessQuery.ofMonth(month)));
    Collections.shuffle(numbers, random);
    List<Long> chosen = numbers.stream().limit(SAMPLE).sorted().toList();
    AccessSample sample = AccessSample.drawn(month, clock.now(), chosen);
    store.keep(sample, chain.sealOf(sample));
    return store.sample(month).orElseThrow();
  }

  /** The entries of a sample. */
  public List<AccessEntry> entries(AccessSample sample) {
    return store.these(sample.entries());
  }

  /**
   * Somebody has looked a sample through.
   *
   * @param verdict one of {@link #VERDICTS}
   * @return false when it is signed already, was never drawn, or not by this program
   */
  public boolean sign(LocalDate month, String person, @Nullable String verdict) {
    if (verdict == null || !VERDICTS.contains(verdict)) {
      throw new IllegalArgumentException("no verdict on a sample");
    }
    return Boolean.TRUE.equals(
        transaction.execute(
            _ ->
                store
                    .sample(month.withDayOfMonth(1))
                    .map(this::told)
                    .filter(sample -> !sample.forged())
                    .map(sample -> sample.signed(person, clock.now(), verdict))
                    .filter(signed -> store.sign(signed, chain.sealOf(signed)))
                    .isPresent()));
  }
}
