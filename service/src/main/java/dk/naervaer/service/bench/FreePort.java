package dk.naervaer.service.bench;

import java.io.IOException;
import java.net.ServerSocket;

/** A port that nobody listens on at the moment. */
final class FreePort {
  private FreePort() {}

  static int next() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
