package dk.naervaer.service.assessment;

/**
 * The book that every assessment is made by. Whoever works in a transaction asks once and keeps to
 * that book until its end.
 */
public final class BookInForce {
  private volatile Book current;

  /** Begins with a book. */
  public BookInForce(Book first) {
    this.current = first;
  }

  /** The book of this moment. */
  public Book current() {
    return current;
  }

  /** Lets another book come into force; what is under way still ends by the old one. */
  public void replace(Book next) {
    current = next;
  }
}
