package dk.naervaer.service.accesslog;

/**
 * An access with its place in the log.
 *
 * @param number from 1, without a gap
 * @param previousHash of the entry before; empty for the first
 * @param hash over all of it, as {@link AccessChain} makes it
 */
public record AccessEntry(long number, Access access, String previousHash, String hash) {
  /**
   * The end of what stands before an entry.
   *
   * @param number of the last one; 0 when there is none
   * @param hash of the last one
   */
  record End(long number, String hash) {
    static final End NOTHING = new End(0, "");
  }

  /** It as the end of what stands before the next. */
  End end() {
    return new End(number, hash);
  }

  @Override
  public String toString() {
    return "AccessEntry[" + number + "]";
  }
}
