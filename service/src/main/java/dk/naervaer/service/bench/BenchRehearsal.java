package dk.naervaer.service.bench;

import dk.naervaer.config.ConfigReader;
import dk.naervaer.config.Configuration;
import dk.naervaer.rules.RuleBook;
import dk.naervaer.rules.engine.RuleEngine;
import dk.naervaer.rules.settings.WorkUnitProfile;
import dk.naervaer.rules.sheet.Sheet;
import dk.naervaer.rules.sheet.SheetContext;
import dk.naervaer.rules.sheet.SheetFolder;
import dk.naervaer.rules.sheet.SheetReader;
import dk.naervaer.rules.sheet.SheetTree;
import dk.naervaer.rules.sheet.ShippedRules;
import dk.naervaer.service.rehearsal.Blur;
import dk.naervaer.service.rehearsal.DraftTrees;
import dk.naervaer.service.rehearsal.PastFacts;
import dk.naervaer.service.rehearsal.Progress;
import dk.naervaer.service.rehearsal.Rehearsal;
import dk.naervaer.service.rehearsal.RehearsalSettings;
import dk.naervaer.service.rehearsal.RehearsedPeriod;
import dk.naervaer.service.rehearsal.RunRehearsal;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Two books over twelve months of made-up municipalities of the demo's kind, side by side until
 * there are enough employees: what a change of the municipality's own sheet takes, which concerns
 * everybody.
 */
final class BenchRehearsal {
  private static final LocalDate UNTIL = LocalDate.of(2026, 10, 31);
  private static final LocalDate BEGUN = UNTIL.minusYears(2);
  private static final int MEGABYTE = 1 << 20;

  /** So few are rehearsed again, by code that is warm as in a program that runs. */
  private static final int SO_FEW = 50_000;

  /** So many times; the middle one counts. */
  private static final int AGAIN = 7;

  private static final double NANOS = 1e9;

  /** The shipped sheet with an earlier talk, one more contact and a stricter wellbeing row. */
  private static final String DRAFT =
      """
      id;målepunkt;værdi;periode;gælder for;handling;varsel;frist;modtager;note
      K03;dag;3;;alle;ring;;2;leder;
      K07;dag;7;;alle;ring;;2;leder;
      K10;dag;8;;alle;samtale;;3;leder;
      K28;dag;28;;alle;fastholdelsesplan;;5;leder;
      M02;måned;2;;alle;hold kontakt;;5;leder;
      M03;måned;3;;alle;mulighedserklæring;;5;leder;
      M99;gentag fra måned;3;1 måned;alle;opfølgning;;5;leder;
      D14;gentag fra dag;1;14 dage;delvist syg;gradvis tilbagevenden;;5;leder;
      W03;perioder;4;180 dage;alle;trivselssamtale;;10;leder, medarbejder;
      W02;perioder;2;90 dage;nyansat;trivselssamtale;;10;leder, medarbejder;
      F02;risikotegn;2;;alle;vurder fast track;;2;leder;
      B01;bekymring;1;;alle;hjælp ved bekymring;;5;fastholdelseskonsulent;
      P03;fraværende samtidig;3;;alle;prioritér opgaver;;;leder;
      N01;ny leder;1;;alle;introducér ny leder;;10;koordinator;
      """;

  private final PrintStream out;
  private final Configuration shipped = ConfigReader.shipped();

  BenchRehearsal(PrintStream out) {
    this.out = out;
  }

  void run(int employees, Path folder) throws IOException {
    ShippedRules.copyTo(folder);
    SheetTree sheets = SheetFolder.read(folder, SheetContext.unknown()).orThrow();
    Sheet draft =
        SheetReader.read(
                DRAFT.getBytes(StandardCharsets.UTF_8),
                Sheet.MUNICIPALITY,
                UNTIL.plusDays(1),
                false)
            .orThrow();
    RehearsedPeriod period = RehearsedPeriod.yearEndingOn(UNTIL);
    DraftTrees trees = DraftTrees.of(sheets, List.of(draft), period);
    ManyMunicipalities many = new ManyMunicipalities(shipped, BEGUN, UNTIL);
    long begun = System.nanoTime();
    PastFacts facts = PastFacts.of(many.facts(employees));
    RuleBook base = book(trees.base(), many.workUnits());
    RuleBook other = book(trees.draft(), many.workUnits());
    double loading = (System.nanoTime() - begun) / NANOS;
    double floor = floor(facts);
    RunRehearsal run =
        new RunRehearsal(
            base, other, shipped, facts, period, RehearsalSettings.shipped(), Blur.none());
    print(facts.size(), loading, floor, measure(run, employees <= SO_FEW ? AGAIN : 0));
  }

  /**
   * What was measured.
   *
   * @param first seconds of the first run, by code that has never run before
   * @param worked processor time of it, all cores together
   * @param again seconds of each further run, the least first
   * @param workedAgain processor time of such a run, on average
   */
  private record Times(
      double first,
      double worked,
      List<Double> again,
      double workedAgain,
      Rehearsal.@Nullable Figures figures) {
    double median() {
      return again.isEmpty() ? first : again.get(again.size() / 2);
    }

    double spread() {
      return again.isEmpty() ? 0 : again.getLast() - again.getFirst();
    }
  }

  private Times measure(RunRehearsal run, int further) {
    double idle = ProcessorTime.secondsOfProgram();
    long from = System.nanoTime();
    Rehearsal rehearsal = run.run(new Progress()).orElseThrow();
    double first = (System.nanoTime() - from) / NANOS;
    double begun = ProcessorTime.secondsOfProgram();
    List<Double> again = new ArrayList<>();
    for (int time = 0; time < further; time++) {
      from = System.nanoTime();
      if (!run.run(new Progress()).orElseThrow().equals(rehearsal)) {
        throw new IllegalStateException("a further run gave something else");
      }
      again.add((System.nanoTime() - from) / NANOS);
    }
    again.sort(null);
    double worked = begun - idle;
    double workedAgain =
        further == 0 ? worked : (ProcessorTime.secondsOfProgram() - begun) / further;
    return new Times(first, worked, again, workedAgain, rehearsal.figures());
  }

  /** Reading every fact once, on one core: what no rehearsal can do without. */
  private static double floor(PastFacts facts) {
    long from = System.nanoTime();
    facts.readOnce();
    return (System.nanoTime() - from) / NANOS;
  }

  private RuleBook book(SheetTree sheets, Map<String, WorkUnitProfile> units) {
    return new RuleBook(
        RuleEngine.shipped(), sheets, shipped.thresholds(), shipped.dictionary().actions(), units);
  }

  private void print(int employees, double loading, double floor, Times times) {
    Runtime runtime = Runtime.getRuntime();
    long used = (runtime.totalMemory() - runtime.freeMemory()) / MEGABYTE;
    out.printf(
        Locale.ROOT,
        "bench rehearsal: two books, twelve months (twenty-four read), %d employees, %d cores%n",
        employees,
        runtime.availableProcessors());
    line("making up and loading the facts", loading, "s");
    line("reading every fact once, one core", floor, "s");
    line("the first rehearsal, by cold code", times.first(), "s");
    line("processor time of it, all cores together", times.worked(), "s");
    line("median of " + times.again().size() + " more, the code now warm", times.median(), "s");
    line("spread of those", times.spread(), "s");
    line("processor time of one of them", times.workedAgain(), "s");
    line("heap in use afterwards", used, "MB of at most " + runtime.maxMemory() / MEGABYTE);
    if (times.figures() != null) {
      out.println(times.figures().sentence());
    }
    out.printf(
        Locale.ROOT,
        "{\"employees\":%d,\"seconds\":%.2f,\"spread\":%.2f,\"firstSeconds\":%.2f,"
            + "\"cpuSeconds\":%.2f,\"warmCpuSeconds\":%.2f,\"loadSeconds\":%.2f,\"floorSeconds\":%.2f,\"heapMb\":%d}%n",
        employees,
        times.median(),
        times.spread(),
        times.first(),
        times.worked(),
        times.workedAgain(),
        loading,
        floor,
        used);
  }

  private void line(String what, double figure, String measure) {
    out.printf(Locale.ROOT, "%-44s %10.2f %s%n", what, figure, measure);
  }
}
