package dk.naervaer.service.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Random;

/** A port of the machine's own address where nobody listens. */
public final class FreePort {
  // Below the range from which the system gives ports to outgoing connections: those can't take it.
  private static final int FROM = 15_000;
  private static final int TO = 32_000;

  /** Which of the test JVMs that run side by side this is: each draws from a range of its own. */
  private static final int FORK = Integer.getInteger("surefire.forkNumber", 1) - 1;

  private static final int FORKS = 2;
  private static final int EACH = (TO - FROM) / FORKS;
  private static final int FIRST = FROM + FORK % FORKS * EACH;

  private FreePort() {}

  /** Any one. */
  public static int next() {
    return new Random()
        .ints(FIRST, FIRST + EACH)
        .filter(FreePort::isFree)
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
