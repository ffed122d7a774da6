package dk.naervaer.service.platform.embedded;

import dk.naervaer.service.platform.StartRefused;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.stream.IntStream;

/** Ports of the machine's own address, the only one where the embedded servers listen. */
public final class LoopbackPort {
  static final String HOST = "127.0.0.1";

  private LoopbackPort() {}

  /** Fails with a clear line, rather than with a server's log, when somebody else listens there. */
  static void requireFree(int port, String setting) {
    if (!isFree(port)) {
      throw StartRefused.portTaken(port, setting);
    }
  }

  /**
   * The first free port after the given one: below the range that outgoing connections draw from.
   */
  public static int freeAfter(int port) {
    return IntStream.range(port + 1, Math.min(port + 1000, 65_536))
        .filter(LoopbackPort::isFree)
        .findFirst()
        .orElseThrow(() -> StartRefused.portTaken(port + 1, "naervaer.kafka.port"));
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getByName(HOST), port));
      return true;
    } catch (IOException taken) {
      return false;
    }
  }
}
