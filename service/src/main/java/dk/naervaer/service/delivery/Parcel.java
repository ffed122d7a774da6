package dk.naervaer.service.delivery;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Messages of one slot packed as one value. A row each would cost more than the facts they tell of.
 */
final class Parcel {
  private static final int NONE = -1;

  private Parcel() {}

  static byte[] pack(List<Outgoing> messages) {
    var bytes = new ByteArrayOutputStream(messages.size() * 512);
    try (var out = new DataOutputStream(bytes)) {
      out.writeInt(messages.size());
      for (Outgoing message : messages) {
        write(message, out);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void write(Outgoing message, DataOutputStream out) throws IOException {
    out.writeUTF(message.about());
    out.writeUTF(message.topic());
    write(message.key(), out);
    out.writeInt(message.headers().size());
    for (Map.Entry<String, byte[]> header : message.headers().entrySet()) {
      out.writeUTF(header.getKey());
      write(header.getValue(), out);
    }
    write(message.value(), out);
  }

  private static void write(byte @Nullable [] bytes, DataOutputStream out) throws IOException {
    out.writeInt(bytes == null ? NONE : bytes.length);
    if (bytes != null) {
      out.write(bytes);
    }
  }

  static List<Outgoing> unpack(byte[] parcel) {
    try (var in = new DataInputStream(new ByteArrayInputStream(parcel))) {
      int count = in.readInt();
      List<Outgoing> messages = new ArrayList<>(count);
      for (int i = 0; i < count; i++) {
        messages.add(read(in));
      }
      return messages;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Outgoing read(DataInputStream in) throws IOException {
    String about = in.readUTF();
    String topic = in.readUTF();
    byte[] key = readBytes(in);
    int count = in.readInt();
    Map<String, byte[]> headers = new LinkedHashMap<>();
    for (int i = 0; i < count; i++) {
      headers.put(in.readUTF(), in.readNBytes(in.readInt()));
    }
    return new Outgoing(about, topic, key, headers, readBytes(in));
  }

  private static byte @Nullable [] readBytes(DataInputStream in) throws IOException {
    int length = in.readInt();
    return length == NONE ? null : in.readNBytes(length);
  }
}
