package dk.naervaer.service.assessment;

import org.springframework.dao.ConcurrencyFailureException;

/** Another book came into force; the work is rolled back and done again by the new one. */
public final class BookOutdated extends ConcurrencyFailureException {
  private static final long serialVersionUID = 1;

  BookOutdated(long mine, long inForce) {
    super("the book of epoch " + mine + " is outdated, " + inForce + " is in force");
  }
}
