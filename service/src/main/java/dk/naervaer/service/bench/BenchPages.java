package dk.naervaer.service.bench;

import dk.naervaer.service.casefile.MadeUpFactsStore;
import dk.naervaer.service.intake.DrivenClock;
import dk.naervaer.service.platform.AccountPasswords;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Milliseconds a page takes for many who are logged in and look at once, nine leaders for each who
 * sees the whole municipality; beside the lightest page the program has, asked by the same people
 * in the same way.
 */
final class BenchPages {
  private static final LocalDate DAY = LocalDate.of(2026, 10, 1);
  private static final int TEAM = 50;
  private static final int ONE_IN = 10;
  private static final int AWAY_ONE_IN = 12;

  /** The middle of the pauses somebody makes who reads what is there. */
  private static final int PAUSE = 1_000;

  /** How many times as long as a measurement: the compiler needs the cores meanwhile. */
  private static final int WARM_UP = 3;

  /** Seconds for which one asks for one page, with nobody else there. */
  private static final int ALONE = 3;

  private static final Pattern CASE = Pattern.compile("/forloeb/[A-Za-z0-9_-]+");
  private static final List<String> EVERYTHING = List.of("/", "/opfoelgning", "/kontakter");
  private static final List<String> LIGHTEST = List.of("/log-ind");

  private final PrintStream out;
  private final Path folder;

  BenchPages(PrintStream out, Path folder) {
    this.out = out;
    this.folder = folder;
  }

  void run(int employees, int users, int seconds) throws IOException {
    int units = Math.max(1, employees / TEAM);
    try (ConfigurableApplicationContext program = start(units)) {
      fill(program, employees, units);
      List<PageUser> people = new ArrayList<>();
      try {
        List<List<String>> pages = logIn(program, people, users, units);
        measure(people, pages, seconds);
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(stopped);
      } catch (ExecutionException failed) {
        throw new IllegalStateException(failed.getCause());
      } finally {
        people.forEach(PageUser::close);
      }
    }
  }

  private ConfigurableApplicationContext start(int units) throws IOException {
    Path config = Files.createDirectories(folder.resolve("config"));
    Files.writeString(config.resolve("organisation.yaml"), organisation(units));
    return BenchProgram.start(
        folder.resolve("data"), DAY.minusDays(1) + "T08:00:00Z", "--naervaer.config=" + config);
  }

  private static String organisation(int units) {
    StringBuilder yaml = new StringBuilder();
    yaml.append("municipality: {code: \"0000\", name: Kommunen}\nworkUnits:\n");
    yaml.append("  - {id: kommunen, name: Kommunen}\n");
    for (int unit = 0; unit < units; unit++) {
      yaml.append(
          String.format(
              Locale.ROOT,
              "  - {id: u%1$d, name: Hjem %1$d, parent: kommunen, leader: {id: L%1$d, name: Leder"
                  + " %1$d, mail: l%1$d@example.org}}%n",
              unit));
    }
    yaml.append("liaisons: []\ncommittees: []\nstaff:\n");
    yaml.append("  - {id: P5, name: Koordinator, mail: p5@example.org, role: coordinator}\n");
    return yaml.toString();
  }

  private static void fill(ConfigurableApplicationContext program, int employees, int units) {
    List<String> ids = IntStream.range(0, units).mapToObj(unit -> "u" + unit).toList();
    new MadeUpFactsStore(program.getBean(DataSource.class))
        .fill(employees, ids, employees / AWAY_ONE_IN, DAY);
    program.getBean(DrivenClock.class).advanceTo(Instant.parse(DAY + "T08:00:00Z"));
    BenchProgram.settle(program);
    BenchProgram.vacuum(program);
  }

  private static List<List<String>> logIn(
      ConfigurableApplicationContext program, List<PageUser> people, int users, int units)
      throws IOException, InterruptedException {
    String address =
        "http://127.0.0.1:" + program.getEnvironment().getRequiredProperty("local.server.port");
    AccountPasswords passwords = program.getBean(AccountPasswords.class);
    List<List<String>> pages = new ArrayList<>();
    for (int number = 0; number < users; number++) {
      boolean everything = number % ONE_IN == ONE_IN - 1;
      String account = everything ? "P5" : "L" + number % units;
      PageUser user = new PageUser(address);
      people.add(user);
      user.logIn(account, passwords.of(account).orElseThrow());
      pages.add(everything ? EVERYTHING : ofALeader(user));
    }
    return pages;
  }

  private static List<String> ofALeader(PageUser leader) throws IOException, InterruptedException {
    return List.of("/i-dag", "/i-dag", "/hold", "/hold/kalender", leader.addressOn("/i-dag", CASE));
  }

  private void measure(List<PageUser> people, List<List<String>> pages, int seconds)
      throws InterruptedException, ExecutionException {
    List<List<String>> lightest = people.stream().map(_ -> LIGHTEST).toList();
    walk(people, pages, WARM_UP * seconds, 0);
    Spread reading = walk(people, pages, seconds, PAUSE);
    Spread floor = walk(people, lightest, seconds, PAUSE);
    Spread hurrying = walk(people, pages, seconds, 0);
    out.printf(
        Locale.ROOT,
        "%-40s %8s %8s %8s %9s%n",
        "bench pages, " + people.size() + " at once, ms",
        "median",
        "p95",
        "p99",
        "a second");
    reading.print(out, "a second's pause between two pages");
    floor.print(out, "the lightest page, the same pauses");
    hurrying.print(out, "no pause at all");
    alone(people.getFirst(), pages.getFirst());
    alone(people.getLast(), pages.getLast());
    out.printf(
        Locale.ROOT,
        "{\"users\":%d,\"medianMillis\":%.1f,\"p95Millis\":%.1f,\"p99Millis\":%.1f,"
            + "\"floorP95Millis\":%.1f,\"hurryP95Millis\":%.1f,\"pagesPerSecond\":%.0f}%n",
        people.size(),
        reading.at(0.5),
        reading.at(0.95),
        reading.at(0.99),
        floor.at(0.95),
        hurrying.at(0.95),
        hurrying.aSecond());
  }

  private void alone(PageUser user, List<String> pages)
      throws InterruptedException, ExecutionException {
    for (String page : new LinkedHashSet<>(pages)) {
      String name = CASE.matcher(page).replaceFirst("/forloeb/…");
      walk(List.of(user), List.of(List.of(page)), ALONE, 0).print(out, "one alone, " + name);
    }
  }

  private static Spread walk(
      List<PageUser> people, List<List<String>> pages, int seconds, int pauseMillis)
      throws InterruptedException, ExecutionException {
    List<Callable<List<Double>>> walks = new ArrayList<>();
    for (int number = 0; number < people.size(); number++) {
      walks.add(people.get(number).walk(pages.get(number), seconds, pauseMillis, number));
    }
    List<Double> millis = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<List<Double>> walk : threads.invokeAll(walks)) {
        millis.addAll(walk.get());
      }
    }
    millis.sort(null);
    return new Spread(millis, seconds);
  }

  /**
   * What was measured.
   *
   * @param millis of each page, the least first
   */
  private record Spread(List<Double> millis, int seconds) {
    double at(double share) {
      return millis.get((int) (share * (millis.size() - 1)));
    }

    double aSecond() {
      return (double) millis.size() / seconds;
    }

    void print(PrintStream out, String what) {
      out.printf(
          Locale.ROOT,
          "%-40s %8.1f %8.1f %8.1f %9.0f%n",
          what,
          at(0.5),
          at(0.95),
          at(0.99),
          aSecond());
    }
  }
}
