package dk.naervaer.service.bench;

import dk.naervaer.service.command.OtherProcess;
import dk.naervaer.service.install.Installation;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Seconds from a process's birth until it says that it is ready, with the embedded servers on a
 * folder that has been used before; beside the two servers started alone by the same Java, as no
 * start can be quicker than theirs.
 */
final class BenchStart {
  private static final String READY = "is ready on";

  private final PrintStream out;
  private final Path folder;

  BenchStart(PrintStream out, Path folder) {
    this.out = out;
    this.folder = folder;
  }

  void run(int times) throws IOException {
    double first = program("whole");
    ServersAlone.start(folder("alone"));
    List<Double> whole = new ArrayList<>();
    List<Double> servers = new ArrayList<>();
    for (int time = 0; time < times; time++) {
      whole.add(program("whole"));
      servers.add(ServersAlone.start(folder("alone")));
    }
    List<Double> installed = installed(times);
    whole.sort(null);
    servers.sort(null);
    print(first, whole, servers, installed);
  }

  // Only a packed jar can be laid out.
  private List<Double> installed(int times) throws IOException {
    List<Double> seconds = new ArrayList<>();
    Optional<Path> jar = Installation.packedJar();
    if (jar.isPresent()) {
      Installation installation = Installation.make(jar.get(), folder("installed"));
      for (int time = 0; time < times; time++) {
        List<String> command = new ArrayList<>(List.of(installation.starter().toString()));
        command.addAll(BenchProgram.ports(folder("whole")));
        seconds.add(OtherProcess.secondsUntil(READY, command));
      }
    }
    seconds.sort(null);
    return seconds;
  }

  private double program(String name) throws IOException {
    return ThisProgram.secondsUntil(READY, BenchProgram.ports(folder(name)));
  }

  private Path folder(String name) {
    return folder.resolve(name);
  }

  private void print(
      double first, List<Double> whole, List<Double> servers, List<Double> installed) {
    double median = whole.get(whole.size() / 2);
    double floor = servers.get(servers.size() / 2);
    double spread = whole.getLast() - whole.getFirst();
    out.printf(Locale.ROOT, "%-44s %10s%n", "bench start, " + whole.size() + " times", "figure");
    line("the first, on an empty folder", first);
    line("warm, median", median);
    line("spread", spread);
    line("the two servers alone, median", floor);
    double quick = installed.isEmpty() ? Double.NaN : installed.get(installed.size() / 2);
    if (!installed.isEmpty()) {
      line("warm, as installed, median", quick);
    }
    out.printf(Locale.ROOT, "%-44s %10.2f%n", "ratio", median / floor);
    out.printf(
        Locale.ROOT,
        "{\"firstSeconds\":%.2f,\"seconds\":%.2f,\"spread\":%.2f,\"floorSeconds\":%.2f,"
            + "\"ratio\":%.2f%s}%n",
        first,
        median,
        spread,
        floor,
        median / floor,
        installed.isEmpty() ? "" : String.format(Locale.ROOT, ",\"installedSeconds\":%.2f", quick));
  }

  private void line(String what, double seconds) {
    out.printf(Locale.ROOT, "%-44s %10.2f s%n", what, seconds);
  }
}
