package dk.naervaer.service.intake;

import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.TransactionException;

/** Tells what may pass by waiting from what a record itself brings about. */
final class Outage {
  private Outage() {}

  /** Whether the database is to blame, so that the same work can succeed later. */
  static boolean isOne(RuntimeException failure) {
    return failure instanceof TransactionException
        || (failure instanceof DataAccessException
            && !(failure instanceof DataIntegrityViolationException));
  }
}
