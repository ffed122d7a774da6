package dk.naervaer.service.bench;

import dk.naervaer.config.ConfigReader;
import dk.naervaer.config.Configuration;
import dk.naervaer.rules.RuleBook;
import dk.naervaer.rules.RulesBench;
import dk.naervaer.rules.engine.RuleEngine;
import dk.naervaer.rules.sheet.SheetContext;
import dk.naervaer.rules.sheet.SheetFolder;
import dk.naervaer.rules.sheet.ShippedRules;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;

/** Microseconds a judged case on one core, with the shipped sheets, beside plain Java. */
final class BenchRules {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

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
    print(new RulesBench(book, RulesBench.cases(cases, TODAY), TODAY).run());
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
