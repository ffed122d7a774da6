package dk.naervaer.service.assessment;

import org.jspecify.annotations.Nullable;

/**
 * The book that every assessment is made by. Whoever works in a transaction asks once and keeps to
 * that book until its end; all instances work by the same one.
 */
public final class BookInForce {
  private final @Nullable BookEpochStore epochs;
  private volatile Book current;

  /** Begins with a book that nobody ever swaps. */
  public BookInForce(Book first) {
    this(first, null);
  }

  BookInForce(Book first, @Nullable BookEpochStore epochs) {
    this.current = first;
    this.epochs = epochs;
  }

  /** The book of this moment, for those who only look. */
  public Book current() {
    return current;
  }

  /**
   * The book for whoever writes: no other one comes into force before the end of the running
   * transaction.
   *
   * @throws BookOutdated when another one is in force already; the transaction is to be rolled back
   */
  public Book held() {
    if (epochs != null) {
      long inForce = epochs.hold();
      Book book = current;
      if (book.epoch() != inForce) {
        throw new BookOutdated(book.epoch(), inForce);
      }
      return book;
    }
    return current;
  }

  /** Whether all instances are to work by another book than this one has. */
  public boolean isOutdated() {
    return epochs != null && epochs.current() != current.epoch();
  }

  /** The number of the book that all instances are to work by. */
  public long epoch() {
    return epochs == null ? current.epoch() : epochs.current();
  }

  /**
   * Lets the next epoch begin, in the running transaction: whoever is under way ends first, whoever
   * begins after it is turned back until the next book is here.
   */
  public long beginEpoch() {
    return epochs == null ? current.epoch() : epochs.next();
  }

  /** Lets another book come into force here. */
  public void replace(Book next) {
    current = next;
  }
}
