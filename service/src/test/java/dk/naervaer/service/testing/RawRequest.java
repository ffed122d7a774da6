package dk.naervaer.service.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;

/** Asks what no client would let itself be told to ask. */
public final class RawRequest {
  private static final int PATIENCE = 10_000;

  private RawRequest() {}

  /** The whole answer to a request for an address as it stands, a character a byte. */
  public static String get(URI program, String address) throws IOException {
    return send(
        program, "GET " + address + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n");
  }

  /** The whole answer to what stands here and may be no request at all. */
  public static String send(URI program, String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), program.getPort())) {
      socket.setSoTimeout(PATIENCE);
      socket.getOutputStream().write(request.getBytes(ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
    }
  }
}
