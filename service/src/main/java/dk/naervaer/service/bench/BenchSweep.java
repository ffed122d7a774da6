package dk.naervaer.service.bench;

import dk.naervaer.service.advisory.AdvisoryList;
import dk.naervaer.service.advisory.AdvisoryQuery;
import dk.naervaer.service.casefile.MadeUpFactsStore;
import dk.naervaer.service.intake.Sweep;
import dk.naervaer.service.platform.PlatformClock;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Seconds of a morning's sweep, everything it writes included, beside a payroll department's own
 * nightly statement over the same tables; with a tenth of the employees and with all, as the cost
 * is to grow with the cases that are due and not with the employees.
 */
final class BenchSweep {
  private static final LocalDate FIRST = LocalDate.of(2026, 10, 1);
  private static final LocalTime HOUR = LocalTime.of(8, 0);

  /** The days the shipped sheet of the municipality names. */
  private static final Integer[] DAYS = {3, 10, 28};

  private static final int MORNINGS = 7;
  private static final int TENTH = 10;
  private static final double NANOS = 1e9;

  private final PrintStream out;
  private final Path folder;

  BenchSweep(PrintStream out, Path folder) {
    this.out = out;
    this.folder = folder;
  }

  /**
   * One morning.
   *
   * @param due how many were looked at
   * @param advisories how many advisories came of it
   * @param statement seconds of the nightly statement
   * @param listed how many it lists
   */
  private record Morning(
      long due, long advisories, double seconds, double statement, long listed) {}

  void run(int employees, int cases) throws IOException {
    out.printf(
        Locale.ROOT,
        "%-34s %9s %9s %9s %9s %9s%n",
        "bench sweep, " + cases + " open cases",
        "due",
        "advised",
        "seconds",
        "SQL job",
        "listed");
    Morning few = run("a tenth", Math.max(employees / TENTH, cases), cases);
    Morning all = run("all", employees, cases);
    out.printf(
        Locale.ROOT,
        "{\"employees\":%d,\"cases\":%d,\"seconds\":%.2f,\"sqlSeconds\":%.2f,\"ratio\":%.2f,"
            + "\"tenthSeconds\":%.2f}%n",
        employees,
        cases,
        all.seconds(),
        all.statement(),
        all.seconds() / all.statement(),
        few.seconds());
  }

  private Morning run(String name, int employees, int cases) throws IOException {
    try (ConfigurableApplicationContext program =
        BenchProgram.start(folder.resolve(name), FIRST.minusDays(1) + "T08:00:00Z")) {
      MadeUpFactsStore store = new MadeUpFactsStore(program.getBean(DataSource.class));
      store.fill(employees, List.of("kommunen"), cases, FIRST);
      BenchProgram.vacuum(program);
      Morning first = morning(program, store, FIRST);
      print(employees + " employees, all cases new", first);
      List<Morning> mornings = new ArrayList<>();
      for (int later = 1; later <= MORNINGS; later++) {
        mornings.add(morning(program, store, FIRST.plusDays(later)));
      }
      mornings.sort(Comparator.comparingDouble(Morning::seconds));
      print(employees + " employees, median of " + MORNINGS, mornings.get(MORNINGS / 2));
      print(employees + " employees, longest of " + MORNINGS, mornings.getLast());
      return mornings.get(MORNINGS / 2);
    }
  }

  private static Morning morning(
      ConfigurableApplicationContext program, MadeUpFactsStore store, LocalDate day) {
    AdvisoryList advisories = program.getBean(AdvisoryList.class);
    PlatformClock clock = program.getBean(PlatformClock.class);
    clock.advanceTo(day.atTime(HOUR).toInstant(ZoneOffset.UTC));
    long due = store.due(day);
    long before = advisories.count(AdvisoryQuery.all());
    long from = System.nanoTime();
    program.getBean(Sweep.class).run();
    double seconds = (System.nanoTime() - from) / NANOS;
    // What the sweep tells of is sent on meanwhile, and is not measured.
    BenchProgram.settle(program);
    long more = advisories.count(AdvisoryQuery.all()) - before;
    from = System.nanoTime();
    long listed = store.listed(day, DAYS);
    return new Morning(due, more, seconds, (System.nanoTime() - from) / NANOS, listed);
  }

  private void print(String what, Morning morning) {
    out.printf(
        Locale.ROOT,
        "%-34s %9d %9d %9.2f %9.2f %9d%n",
        what,
        morning.due(),
        morning.advisories(),
        morning.seconds(),
        morning.statement(),
        morning.listed());
  }
}
