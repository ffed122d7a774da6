package dk.naervaer.service.rehearsal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

/** Plays everybody concerned by both books, over all cores, and adds up. */
final class PlayedPast {
  private static final int AT_ONCE = 256;

  private final TwoBooks books;
  private final PastFacts facts;
  private final ToIntFunction<String> minutes;
  private final Progress progress;
  private final Set<String> scope;
  private final RehearseEmployment rehearse;

  /**
   * A run.
   *
   * @param scope work units whose employments count
   * @param minutes a leader's minutes for an action
   */
  PlayedPast(
      TwoBooks books,
      PastFacts facts,
      Set<String> scope,
      ToIntFunction<String> minutes,
      Progress progress) {
    this.books = books;
    this.facts = facts;
    this.scope = scope;
    this.minutes = minutes;
    this.progress = progress;
    this.rehearse = new RehearseEmployment(books, Pace.EVERY_DAY);
  }

  /** The sums; empty when it was cancelled. */
  Optional<Tally> run() {
    List<PastEmployee> employees = facts.employees();
    List<String> workUnits = List.copyOf(scope);
    UnitMornings mornings = new UnitMornings(books, workUnits);
    progress.begin(employees.size() + (long) workUnits.size());
    Tally sum = new Tally(books.period(), minutes);
    overAllCores(employees.size(), tally -> i -> play(employees.get(i), tally, mornings))
        .forEach(sum::add);
    overAllCores(workUnits.size(), tally -> i -> judge(workUnits.get(i), tally, mornings))
        .forEach(sum::add);
    return progress.isCancelled() ? Optional.empty() : Optional.of(sum);
  }

  private void play(PastEmployee employee, Tally tally, UnitMornings mornings) {
    for (PastEmployment past : employee.employments()) {
      if (past.workUnits().stream().anyMatch(scope::contains)) {
        play(past, employee.times(), tally);
        mornings.add(past);
      }
    }
  }

  private void play(PastEmployment past, long[] times, Tally tally) {
    PastVersion last = past.versions().getLast();
    if (past.runsOn(books.period().until()) && scope.contains(last.workUnit())) {
      tally.addPerson(last.workUnit());
    }
    if (past.absences().size() > 0 || past.hasBeenTalkedAbout()) {
      List<Difference> differences = rehearse.differences(past, times);
      if (!differences.isEmpty()) {
        tally.add(differences, last.workUnit());
      }
    }
  }

  private void judge(String workUnit, Tally tally, UnitMornings mornings) {
    List<Difference> differences = mornings.differences(workUnit);
    if (!differences.isEmpty()) {
      tally.add(differences, workUnit);
    }
  }

  /** Work on one of many, into a tally. */
  private interface Work {
    IntConsumer into(Tally tally);
  }

  private Collection<Tally> overAllCores(int many, Work work) {
    AtomicInteger next = new AtomicInteger();
    Supplier<Tally> some =
        () -> {
          Tally tally = new Tally(books.period(), minutes);
          IntConsumer each = work.into(tally);
          int from = next.getAndAdd(AT_ONCE);
          while (from < many && !progress.isCancelled()) {
            int to = Math.min(many, from + AT_ONCE);
            for (int i = from; i < to; i++) {
              each.accept(i);
            }
            progress.add(to - from);
            from = next.getAndAdd(AT_ONCE);
          }
          return tally;
        };
    return inParallel(some);
  }

  private static Collection<Tally> inParallel(Supplier<Tally> some) {
    int cores = Runtime.getRuntime().availableProcessors();
    try (ExecutorService threads = Executors.newFixedThreadPool(cores)) {
      List<Future<Tally>> parts = new ArrayList<>();
      for (int core = 0; core < cores; core++) {
        parts.add(threads.submit(some::get));
      }
      List<Tally> tallies = new ArrayList<>();
      for (Future<Tally> part : parts) {
        tallies.add(part.get());
      }
      return tallies;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while rehearsing", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a rehearsal failed", e.getCause());
    }
  }
}
