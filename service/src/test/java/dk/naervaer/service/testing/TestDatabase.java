package dk.naervaer.service.testing;

import com.zaxxer.hikari.HikariDataSource;
import dk.naervaer.service.platform.embedded.EmbeddedPostgres;
import dk.naervaer.service.platform.embedded.EmbeddedServers;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A migrated database for one test class; as a static {@code @RegisterExtension} it is dropped
 * after the class. Its sessions are in the JVM's time zone, which is far from Copenhagen.
 */
public final class TestDatabase implements AfterAllCallback, AutoCloseable {
  /** What cells that name people are sealed with in tests. */
  public static final String NAMES_KEY = "bmFlcnZhZXItbmFlcnZhZXItbmFlcnZhZXItbmFlcnY=";

  private final EmbeddedServers servers;
  private final String name;
  private final HikariDataSource worker;
  private final HikariDataSource owner;
  private final HikariDataSource portal;

  TestDatabase(EmbeddedServers servers, String name) {
    this.servers = servers;
    this.name = name;
    this.worker = pool(EmbeddedPostgres.WORKER);
    this.owner = pool(EmbeddedPostgres.OWNER);
    this.portal = pool(EmbeddedPostgres.PORTAL);
  }

  private HikariDataSource pool(String role) {
    HikariDataSource pool = new HikariDataSource();
    pool.setJdbcUrl(url());
    pool.setUsername(role);
    pool.setPassword(password(role));
    pool.setMaximumPoolSize(5);
    pool.setMinimumIdle(0);
    return pool;
  }

  private String password(String role) {
    return servers.credentials().databasePassword(role);
  }

  /** The address for the PostgreSQL driver. */
  public String url() {
    return servers.postgres().jdbcUrl(name);
  }

  /** The database's name in the server. */
  public String name() {
    return name;
  }

  /** Connections as the program's own role, at most five at a time. */
  public DataSource worker() {
    return worker;
  }

  /** Connections as the role that reads for whoever is logged in, at most five at a time. */
  public DataSource portal() {
    return portal;
  }

  /** Connections as the owner of the tables, at most five at a time. */
  public DataSource owner() {
    return owner;
  }

  /** SQL as the worker. */
  public JdbcClient jdbc() {
    return JdbcClient.create(worker);
  }

  /** SQL as the owner of the tables, for what the program itself may not do. */
  public JdbcClient ownerJdbc() {
    return JdbcClient.create(owner);
  }

  /** Lets the store begin anew, which only the owner of the tables can do. */
  public void forgetStore() {
    JdbcClient owner = ownerJdbc();
    owner.sql("alter table store_meta disable trigger user").update();
    owner.sql("delete from store_meta").update();
    owner.sql("alter table store_meta enable trigger user").update();
  }

  /** How many connections to this database wait for another one, for a row or a lock of ours. */
  public long waiting() {
    return ownerJdbc()
        .sql(
            """
            select count(distinct pid) from pg_locks join pg_stat_activity using (pid)
            where not granted and datname = current_database()
            """)
        .query(Long.class)
        .single();
  }

  /** SQL as the server's administrator, for what nobody of the program may do. */
  public JdbcClient administratorJdbc() {
    String role = EmbeddedPostgres.SUPERUSER;
    return JdbcClient.create(new DriverManagerDataSource(url(), role, password(role)));
  }

  /** Transactions that {@link #jdbc} takes part in. */
  public TransactionTemplate transactions() {
    return new TransactionTemplate(new JdbcTransactionManager(worker));
  }

  /** What a program is told to use this database. */
  Stream<String> settings() {
    return settings(url(), this::password);
  }

  /** What a program is told to use a database, whose roles have these passwords. */
  public static Stream<String> settings(String url, UnaryOperator<String> password) {
    return Stream.of(
        "--spring.datasource.url=" + url,
        "--spring.datasource.username=" + EmbeddedPostgres.WORKER,
        "--spring.datasource.password=" + password.apply(EmbeddedPostgres.WORKER),
        "--naervaer.database.portal.user=" + EmbeddedPostgres.PORTAL,
        "--naervaer.database.portal.password=" + password.apply(EmbeddedPostgres.PORTAL),
        "--naervaer.names.key=" + NAMES_KEY,
        "--spring.flyway.url=" + url,
        "--spring.flyway.user=" + EmbeddedPostgres.OWNER,
        "--spring.flyway.password=" + password.apply(EmbeddedPostgres.OWNER));
  }

  @Override
  public void afterAll(ExtensionContext context) {
    close();
  }

  /** Drops the database. */
  @Override
  public void close() {
    worker.close();
    owner.close();
    portal.close();
    servers.postgres().dropDatabase(name);
  }
}
