package dk.naervaer.rules;

import dk.naervaer.rules.engine.RuleEngine;
import dk.naervaer.rules.facts.EmploymentHistory;
import dk.naervaer.rules.measure.Measured;
import dk.naervaer.rules.settings.Thresholds;
import dk.naervaer.rules.sheet.SheetContext;
import dk.naervaer.rules.sheet.SheetFolder;
import dk.naervaer.rules.sheet.ShippedRules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The rule core alone, a case at a time on one core, with the shipped sheets. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 8, time = 2)
public class RuleCoreBenchmark {
  private static final int CASES = 1000;
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  private final RuleBook book = shipped();
  private final RuleEngine afresh = book.engine().afresh();
  private final RulesBench bench = new RulesBench(book, RulesBench.cases(CASES, TODAY), TODAY);

  private static RuleBook shipped() {
    try {
      Path folder = Files.createDirectories(Path.of("target", "jmh-rules"));
      ShippedRules.copyTo(folder);
      return new RuleBook(
          RuleEngine.shipped(),
          SheetFolder.read(folder, SheetContext.unknown()).orThrow(),
          Thresholds.shipped(),
          Map.of(),
          Map.of());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Judged and explained as the program does: answers about facts that look alike remembered. */
  @Benchmark
  @OperationsPerInvocation(CASES)
  public long judged() {
    return judgedBy(book.engine());
  }

  /** The same, Drools asked about every fact. */
  @Benchmark
  @OperationsPerInvocation(CASES)
  public long judgedByDrools() {
    return judgedBy(afresh);
  }

  private long judgedBy(RuleEngine engine) {
    long proposals = 0;
    for (List<Measured> facts : bench.measured()) {
      proposals += bench.byRules(engine, facts);
    }
    return proposals;
  }

  /** The same in plain Java. */
  @Benchmark
  @OperationsPerInvocation(CASES)
  public long judgedByPlainJava() {
    long proposals = 0;
    for (List<Measured> facts : bench.measured()) {
      proposals += bench.byPlainJava(facts);
    }
    return proposals;
  }

  /** From facts to sentences: measured, judged, settled, explained in words. */
  @Benchmark
  @OperationsPerInvocation(CASES)
  public long assessedAndWorded() {
    long letters = 0;
    for (EmploymentHistory history : bench.histories()) {
      letters += bench.sentences(history);
    }
    return letters;
  }
}
