package dk.naervaer.service.platform.embedded;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A committed row, to be found again after a restart. */
record RowTrace(EmbeddedPostgres postgres, Credentials credentials) {
  static final String TEXT = "blåbærgrød";

  void leave() {
    try (Connection owner = owner();
        var statement = owner.createStatement()) {
      statement.execute("create table trace as select '" + TEXT + "'::text as found");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  String found() {
    try (Connection owner = owner();
        var statement = owner.createStatement();
        var rows = statement.executeQuery("select found from trace")) {
      return rows.next() ? rows.getString(1) : "nothing";
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private Connection owner() throws SQLException {
    return DriverManager.getConnection(
        postgres.jdbcUrl(EmbeddedPostgres.DATABASE),
        EmbeddedPostgres.OWNER,
        credentials.databasePassword(EmbeddedPostgres.OWNER));
  }
}
