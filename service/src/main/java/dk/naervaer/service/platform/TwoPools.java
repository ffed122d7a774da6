package dk.naervaer.service.platform;

import com.zaxxer.hikari.HikariDataSource;
import dk.naervaer.service.platform.sql.Horizon;
import dk.naervaer.service.platform.sql.OnBehalf;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import org.springframework.jdbc.datasource.AbstractDataSource;

/**
 * Connections of the role that fits: the portal's for what somebody asks, with what he or she may
 * see told to the running transaction alone, else the worker's. The portal's pool commits nothing
 * by itself and rolls back what it is given back, and with it what was told.
 */
final class TwoPools extends AbstractDataSource {
  private final HikariDataSource worker;
  private final HikariDataSource portal;

  TwoPools(HikariDataSource worker, HikariDataSource portal) {
    this.worker = worker;
    this.portal = portal;
  }

  @Override
  public Connection getConnection() throws SQLException {
    Supplier<Horizon> asker = OnBehalf.asker();
    if (asker == null) {
      return worker.getConnection();
    }
    Horizon horizon = OnBehalf.theProgram(asker);
    Connection connection = portal.getConnection();
    try {
      horizon.tell(connection);
      return connection;
    } catch (SQLException | RuntimeException e) {
      connection.close();
      throw e;
    }
  }

  @Override
  public Connection getConnection(String username, String password) throws SQLException {
    throw new SQLException("each role has a pool of its own");
  }
}
