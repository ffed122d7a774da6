package dk.naervaer.service.bench;

import dk.naervaer.config.ConfigReader;
import dk.naervaer.config.Configuration;
import dk.naervaer.rules.RuleBook;
import dk.naervaer.rules.RulesBench;
import dk.naervaer.rules.engine.RuleEngine;
import dk.naervaer.rules.facts.Absence;
import dk.naervaer.rules.facts.AbsenceKind;
import dk.naervaer.rules.facts.EmploymentHistory;
import dk.naervaer.rules.facts.EmploymentVersion;
import dk.naervaer.rules.sheet.SheetContext;
import dk.naervaer.rules.sheet.SheetFolder;
import dk.naervaer.rules.sheet.ShippedRules;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Microseconds a judged case on one core, with the shipped sheets, beside plain Java. */
final class BenchRules {
  private static final long SEED = 20261124;
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final int LONGEST = 120;
  private static final List<EmploymentVersion> EMPLOYED =
      List.of(
          new EmploymentVersion(
              1, LocalDate.MIN, "kommunen", LocalDate.of(2015, 1, 1), null, false));

  private final PrintStream out;

  BenchRules(PrintStream out) {
    this.out = out;
  }

  void run(int cases, Path folder) throws IOException {
    ShippedRules.copyTo(folder);
    Configuration shipped = ConfigReader.shipped();
    RuleBook book =
        new RuleBook(
            RuleEngine.shipped(),
            SheetFolder.read(folder, SheetContext.unknown()).orThrow(),
            shipped.thresholds(),
            shipped.dictionary().actions(),
            shipped.organisation().profiles());
    print(new RulesBench(book, histories(cases), TODAY).run());
  }

  // One case each, begun within the last months, open or ended, after up to three short spells.
  private static List<EmploymentHistory> histories(int count) {
    Random random = new Random(SEED);
    List<EmploymentHistory> histories = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      LocalDate first = TODAY.minusDays(random.nextInt(LONGEST));
      LocalDate last = random.nextBoolean() ? null : first.plusDays(random.nextInt(30));
      List<Absence> absences = new ArrayList<>();
      absences.add(absence("A0", first, last));
      for (int earlier = 1; earlier <= random.nextInt(4); earlier++) {
        LocalDate day = first.minusDays(40L * earlier);
        absences.add(absence("A" + earlier, day, day.plusDays(random.nextInt(4))));
      }
      histories.add(
          new EmploymentHistory("E" + i, "E" + i + "-1", EMPLOYED, absences, List.of(), List.of()));
    }
    return histories;
  }

  private static Absence absence(String id, LocalDate first, @Nullable LocalDate last) {
    return new Absence(id, first, last, AbsenceKind.OWN_SICKNESS, List.of());
  }

  private void print(RulesBench.Figures figures) {
    out.printf(Locale.ROOT, "%-44s %10s%n", "bench rules, one core, median", "us/case");
    out.printf(
        Locale.ROOT,
        "%-44s %10.1f   (spread %.1f)%n",
        "measured, judged, settled, explained",
        figures.whole(),
        figures.wholeSpread());
    out.printf(
        Locale.ROOT, "%-44s %10.1f%n", "judging with explanation, as the program", figures.known());
    out.printf(
        Locale.ROOT, "%-44s %10.1f%n", "the same, Drools asked about every fact", figures.drools());
    out.printf(
        Locale.ROOT, "%-44s %10.1f%n", "judging with explanation, plain Java", figures.plain());
    out.printf(
        Locale.ROOT,
        "{\"wholeMicros\":%.2f,\"judgeMicros\":%.2f,\"droolsMicros\":%.2f,\"plainMicros\":%.2f,\"ratio\":%.2f,"
            + "\"proposals\":%d}%n",
        figures.whole(),
        figures.known(),
        figures.drools(),
        figures.plain(),
        figures.known() / figures.plain(),
        figures.proposals());
  }
}
