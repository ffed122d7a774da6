package dk.naervaer.service.architecture.planted.service.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Planted, and allowed: SQL in a store and in what it maps with. */
final class RecordStore {
  String rows(JdbcClient db) {
    return db.sql("select 1").query((row, number) -> Row.of(row)).single().text();
  }

  private record Row(String text) {
    static Row of(ResultSet row) throws SQLException {
      return new Row(row.getString(1));
    }
  }
}
