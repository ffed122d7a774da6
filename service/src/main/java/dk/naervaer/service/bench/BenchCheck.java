package dk.naervaer.service.bench;

import dk.naervaer.config.RulesAndConfig;
import dk.naervaer.config.ShippedConfig;
import dk.naervaer.rules.fault.Checked;
import dk.naervaer.rules.sheet.ShippedRules;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;

/** Seconds to check a large municipality, as the very first thing a program does. */
final class BenchCheck {
  private static final String SHEET =
      """
      id;målepunkt;værdi;periode;gælder for;handling;varsel;frist;modtager;note
      K03;dag;2;;alle;ring;;2;leder;
      T05;dag;5;;alle;ring;;2;leder;drøftet i MED
      K10;dag;%d;;alle;samtale;;3;leder, HR;
      T21;uge;4;;nyansat;opfølgning;2;5;leder;
      W03;perioder;3;120 dage;alle;trivselssamtale;;10;leder, medarbejder;
      """;
  private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
  private static final int UNITS_AN_AREA = 20;
  private static final double NANOS = 1e9;

  private final PrintStream out;
  private final Path folder;

  BenchCheck(PrintStream out, Path folder) {
    this.out = out;
    this.folder = folder;
  }

  void run(int units, int sheets) throws IOException {
    layOut(units, sheets);
    double busyBefore = ProcessorTime.secondsOfProgram();
    long begun = System.nanoTime();
    Checked<RulesAndConfig> read =
        RulesAndConfig.load(folder.resolve("rules"), folder.resolve("config"));
    double seconds = (System.nanoTime() - begun) / NANOS;
    double busy = ProcessorTime.secondsOfProgram() - busyBefore;
    out.printf(
        Locale.ROOT,
        "bench check: %d work units, %d sheets, %d faults: %.2f s, of the processors %.2f s%n",
        units,
        read.orThrow().sheets().sheets().size(),
        read.faults().size(),
        seconds,
        busy);
    out.printf(
        Locale.ROOT,
        "{\"units\":%d,\"sheets\":%d,\"seconds\":%.2f,\"processorSeconds\":%.2f}%n",
        units,
        read.orThrow().sheets().sheets().size(),
        seconds,
        busy);
  }

  private void layOut(int units, int sheets) throws IOException {
    ShippedRules.copyTo(folder.resolve("rules"));
    ShippedConfig.copyTo(folder.resolve("config"));
    StringBuilder organisation = new StringBuilder("workUnits:\n  - {id: kommunen}\n");
    for (int unit = 0; unit < units; unit++) {
      boolean area = unit % UNITS_AN_AREA == 0;
      String parent = area ? "kommunen" : "enhed-" + (unit - unit % UNITS_AN_AREA);
      organisation.append("  - {id: enhed-%d, parent: %s}\n".formatted(unit, parent));
    }
    Files.writeString(folder.resolve("config/organisation.yaml"), organisation);
    for (int sheet = 0; sheet < sheets; sheet++) {
      Path level = folder.resolve("rules/regelark/enhed-" + sheet % units);
      Files.createDirectories(level);
      LocalDate from = FIRST.plusMonths(sheet / units);
      Files.writeString(level.resolve(from + ".csv"), SHEET.formatted(8 + sheet % 5));
    }
  }
}
