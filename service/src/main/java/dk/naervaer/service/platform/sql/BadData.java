package dk.naervaer.service.platform.sql;

import java.sql.SQLException;
import org.springframework.dao.DataAccessException;

/** What the database refuses because of the data themselves, not of what stands there already. */
public final class BadData {
  /** Of the SQL standard: data exception. */
  private static final String CLASS = "22";

  private BadData() {}

  /** Whether a value can't be kept at all: a letter of no value, a day a million years away. */
  public static boolean isCauseOf(DataAccessException refused) {
    return refused.getMostSpecificCause() instanceof SQLException cause
        && cause.getSQLState() != null
        && cause.getSQLState().startsWith(CLASS);
  }
}
