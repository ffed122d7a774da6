package dk.naervaer.service.assessment;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The row that tells which book all instances work by. */
final class BookEpochStore {
  private final JdbcClient jdbc;

  BookEpochStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  long current() {
    return jdbc.sql("select epoch from book_epoch").query(Long.class).single();
  }

  /** The epoch, which nobody can change before the end of the running transaction. */
  long hold() {
    return jdbc.sql("select epoch from book_epoch for share").query(Long.class).single();
  }

  /** Begins the next one in the running transaction, once everybody under way has ended. */
  long next() {
    return jdbc.sql("update book_epoch set epoch = epoch + 1 returning epoch")
        .query(Long.class)
        .single();
  }
}
