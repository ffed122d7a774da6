package dk.naervaer.service.platform.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where a process listens, as Linux tells it. */
record ListeningSockets(List<String> lines) {
  private static final String LISTENING = "0A";
  // The machine's own address, as IPv4 and as IPv4 written in IPv6.
  private static final Set<String> LOOPBACK =
      Set.of("0100007F", "0000000000000000FFFF00000100007F");

  static ListeningSockets of(long pid) {
    Set<String> open = openSockets(pid);
    return new ListeningSockets(
        Stream.of("tcp", "tcp6")
            .flatMap(table -> lines(Path.of("/proc/net", table)))
            .filter(line -> column(line, 3).equals(LISTENING))
            .filter(line -> open.contains("socket:[" + column(line, 9) + "]"))
            .toList());
  }

  Set<Integer> ports() {
    return lines.stream()
        .map(line -> Integer.parseInt(column(line, 1).split(":")[1], 16))
        .collect(Collectors.toSet());
  }

  boolean onLoopbackOnly() {
    return lines.stream().allMatch(line -> LOOPBACK.contains(column(line, 1).split(":")[0]));
  }

  private static String column(String line, int number) {
    return line.strip().split("\\s+")[number];
  }

  private static Stream<String> lines(Path table) {
    try {
      return Files.readAllLines(table).stream().skip(1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> openSockets(long pid) {
    try (Stream<Path> open = Files.list(Path.of("/proc", Long.toString(pid), "fd"))) {
      return open.map(ListeningSockets::target).collect(Collectors.toSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String target(Path descriptor) {
    try {
      return Files.readSymbolicLink(descriptor).toString();
    } catch (IOException closedMeanwhile) {
      return "";
    }
  }
}
