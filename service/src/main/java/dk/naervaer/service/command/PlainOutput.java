package dk.naervaer.service.command;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * UTF-8 text on its way to a terminal, in which nothing is an order to it: whatever stood in a file
 * may be told, and signs that move, clear or colour become question marks.
 */
final class PlainOutput extends FilterOutputStream {
  private static final int FIRST_OF_TWO = 0xC2;
  private static final int DELETE = 0x7F;

  private boolean afterFirst;

  PlainOutput(OutputStream out) {
    super(out);
  }

  // At once: what is written letter by letter asks the system for each.
  @Override
  public void write(byte[] text, int from, int length) throws IOException {
    ByteArrayOutputStream plain = new ByteArrayOutputStream(length + 1);
    for (int i = from; i < from + length; i++) {
      put(text[i], plain);
    }
    plain.writeTo(out);
  }

  @Override
  public void write(int letter) throws IOException {
    put(letter, out);
  }

  private void put(int letter, OutputStream out) throws IOException {
    int sign = letter & 0xFF;
    if (afterFirst) {
      // The second half of a sign of the second set (U+0080 to U+009F), or of a letter.
      boolean order = sign < 0xA0;
      out.write(order ? '?' : FIRST_OF_TWO);
      if (!order) {
        out.write(sign);
      }
      afterFirst = false;
    } else if (sign == FIRST_OF_TWO) {
      afterFirst = true;
    } else {
      out.write(isOrder(sign) ? '?' : sign);
    }
  }

  private static boolean isOrder(int sign) {
    return sign < ' ' && sign != '\n' && sign != '\r' && sign != '\t' || sign == DELETE;
  }
}
