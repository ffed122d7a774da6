package dk.naervaer.service.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the processors have done so far, in microseconds: they tell what work costs on a machine
 * that others use too, where a watch does not.
 *
 * @param program this process: program, broker and compiler
 * @param database the server and its processes that still run
 */
record ProcessorTime(double program, double database) {
  private static final double NANOS = 1e9;
  private static final double MICROS = 1e6;

  /** As of now, with the database whose files lie in a folder. */
  static ProcessorTime of(Path data) {
    return new ProcessorTime(secondsOfProgram() * MICROS, ofDatabase(data));
  }

  /** Microseconds of the database alone whose files lie in a folder. */
  static double ofDatabase(Path files) {
    return servers(files).stream().mapToDouble(ProcessorTime::micros).sum();
  }

  /** Seconds that this process alone has worked, all its threads together. */
  static double secondsOfProgram() {
    var system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    return system.getProcessCpuTime() / NANOS;
  }

  /** What was done since an earlier one, for each of so many. */
  ProcessorTime since(ProcessorTime earlier, long times) {
    return new ProcessorTime(
        (program - earlier.program) / times, (database - earlier.database) / times);
  }

  private static List<ProcessHandle> servers(Path data) {
    return ProcessHandle.allProcesses()
        .filter(process -> runsOn(process, data))
        .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
        .distinct()
        .toList();
  }

  private static boolean runsOn(ProcessHandle process, Path data) {
    return process.pid() != ProcessHandle.current().pid()
        && process
            .info()
            .commandLine()
            .filter(line -> line.contains("postgres") && line.contains(data.toString()))
            .isPresent();
  }

  /** Microseconds of another process alone; 0 when it has ended. */
  static double micros(ProcessHandle process) {
    return process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / NANOS * MICROS;
  }
}
