package dk.naervaer.service.inbox;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail server that behaves as badly as it is told to. */
public final class ScriptedSmtp implements AutoCloseable {
  private final ServerSocket socket;
  private final List<String> messageIds = new CopyOnWriteArrayList<>();
  private final AtomicInteger connections = new AtomicInteger();

  /** The answer to RCPT, such as {@code 250 ok} or {@code 451 later}; empty: never any. */
  volatile String toRecipient = "250 ok";

  /** Done when a message is complete, before it is acknowledged. */
  volatile Runnable beforeAcknowledging = () -> {};

  /** A server on loopback. */
  public ScriptedSmtp() {
    this(InetAddress.getLoopbackAddress());
  }

  ScriptedSmtp(InetAddress address) {
    try {
      socket = new ServerSocket(0, 50, address);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().start(this::accept);
  }

  /** Where it listens. */
  public int port() {
    return socket.getLocalPort();
  }

  int connections() {
    return connections.get();
  }

  /** The Message-ID of every message that was acknowledged, in order. */
  public List<String> messageIds() {
    return messageIds;
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket client = socket.accept();
        connections.incrementAndGet();
        Thread.ofVirtual().start(() -> serve(client));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket client) {
    try (client;
        var in = new BufferedReader(new InputStreamReader(client.getInputStream(), US_ASCII));
        OutputStream out = client.getOutputStream()) {
      say(out, "220 scripted");
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        String verb = line.split(" ")[0].toUpperCase(Locale.ROOT);
        switch (verb) {
          case "RCPT" -> say(out, toRecipient);
          case "DATA" -> takeMessage(in, out);
          case "QUIT" -> {
            say(out, "221 bye");
            return;
          }
          default -> say(out, "250 ok");
        }
      }
    } catch (IOException e) {
      // The client has had enough.
    }
  }

  private void takeMessage(BufferedReader in, OutputStream out) throws IOException {
    say(out, "354 go on");
    String id = "";
    for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
      if (line.regionMatches(true, 0, "Message-ID:", 0, 11)) {
        id = line.substring(11).strip();
      }
    }
    messageIds.add(id);
    beforeAcknowledging.run();
    say(out, "250 taken");
  }

  private static void say(OutputStream out, String line) throws IOException {
    if (!line.isEmpty()) {
      out.write((line + "\r\n").getBytes(US_ASCII));
      out.flush();
    }
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
