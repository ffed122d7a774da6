package dk.naervaer.service.rehearsal;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * All that decides what is told in a stretch, day by day, as numbers, and nothing that tells one
 * person from another: stretches with equal ones are played once. Where every week is like the
 * other, their days may lie whole weeks apart.
 */
final class Alike {
  private final int[] content;
  private final int hash;
  private final int shift;

  /**
   * What decides.
   *
   * @param content its days without the shift
   * @param shift days to add to each; whole weeks
   */
  Alike(int[] content, int shift) {
    this.content = content;
    this.hash = Arrays.hashCode(content);
    this.shift = shift;
  }

  /** Days that it lies later than the earliest such stretch could; no part of what is equal. */
  int shift() {
    return shift;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Alike alike && Arrays.equals(content, alike.content);
  }

  @Override
  public int hashCode() {
    return hash;
  }
}
