package dk.naervaer.service.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
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

  /**
   * The whole answer to what stands here and may be no request at all; as far as it came where the
   * connection was closed with some of the request unread.
   */
  public static String send(URI program, String request) throws IOException {
    try (Socket socket = socket(program)) {
      socket.setSoTimeout(PATIENCE);
      socket.getOutputStream().write(request.getBytes(ISO_8859_1));
      ByteArrayOutputStream answer = new ByteArrayOutputStream();
      try {
        socket.getInputStream().transferTo(answer);
      } catch (SocketException reset) {
        if (answer.size() == 0) {
          throw reset;
        }
      }
      return answer.toString(ISO_8859_1);
    }
  }

  /** A connection to a program on this machine. */
  public static Socket socket(URI program) throws IOException {
    return new Socket(InetAddress.getLoopbackAddress(), program.getPort());
  }
}
