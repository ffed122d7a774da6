package dk.naervaer.service.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A port of the machine's own address where nobody listens. */
public final class FreePort {
  // Below the range from which the system gives ports to outgoing connections: those can't take it.
  private static final int FROM = 15_000;
  private static final int TO = 32_000;

  /** Those that were given away are not given again: tests run side by side. */
  private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

  private FreePort() {}

  /** Any one. */
  public static int next() {
    return new Random()
        .ints(FROM, TO)
        .filter(FreePort::isFree)
        .filter(GIVEN::add)
        .findFirst()
        .orElseThrow();
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"))) {
      return socket.isBound();
    } catch (IOException taken) {
      return false;
    }
  }
}
