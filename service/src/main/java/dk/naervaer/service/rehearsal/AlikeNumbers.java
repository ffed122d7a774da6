package dk.naervaer.service.rehearsal;

import java.util.Arrays;
import java.util.BitSet;

/** Numbers on their way to what is alike, of which some are days. */
final class AlikeNumbers {
  /** Stands where nothing is said. */
  static final int NONE = Integer.MIN_VALUE;

  private int[] content = new int[48];
  private final BitSet days = new BitSet();
  private int size;

  void addDay(int day) {
    if (day != PastAbsences.OPEN) {
      days.set(size);
    }
    add(day);
  }

  void add(int value) {
    if (size == content.length) {
      content = Arrays.copyOf(content, 2 * size);
    }
    content[size++] = value;
  }

  Alike shifted(int shift) {
    int[] shifted = Arrays.copyOf(content, size);
    if (shift != 0) {
      for (int i = days.nextSetBit(0); i >= 0; i = days.nextSetBit(i + 1)) {
        shifted[i] -= shift;
      }
    }
    return new Alike(shifted, shift);
  }
}
