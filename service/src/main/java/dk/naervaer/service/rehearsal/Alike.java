package dk.naervaer.service.rehearsal;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * All that decides about something, as numbers, and nothing that tells one person from another:
 * what is equal need be found once.
 */
final class Alike {
  private final int[] content;
  private final int hash;

  Alike(int[] content) {
    this.content = content;
    this.hash = Arrays.hashCode(content);
  }

  /** The same with more that decides. */
  Alike with(int[] more, int size) {
    int[] all = Arrays.copyOf(content, content.length + size);
    System.arraycopy(more, 0, all, content.length, size);
    return new Alike(all);
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
