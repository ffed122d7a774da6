package dk.naervaer.service.platform;

import com.zaxxer.hikari.HikariDataSource;
import dk.naervaer.service.platform.sql.BinaryColumn;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import org.springframework.transaction.PlatformTransactionManager;

/** A pool of connections for each role, and one way to both. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {
  private static final Logger LOG = LoggerFactory.getLogger(DatabaseConfiguration.class);
  private static final String POOL = "spring.datasource.hikari";

  @Bean
  HikariDataSource workerPool(DatabaseLogins logins, Environment environment) {
    return pool(logins.worker(), environment);
  }

  @Bean
  HikariDataSource portalPool(
      DatabaseLogins logins, PlatformSettings settings, Environment environment) {
    HikariDataSource pool = pool(logins.portal(), environment);
    pool.setPoolName("portal");
    pool.addDataSourceProperty("ApplicationName", "naervaer-portal");
    pool.setMaximumPoolSize(settings.database().portal().poolSize());
    pool.setAutoCommit(false);
    // Else what a new connection is told to begin with is undone by its first rollback.
    pool.setIsolateInternalQueries(true);
    pool.setReadOnly(true);
    return pool;
  }

  private static HikariDataSource pool(JdbcConnectionDetails login, Environment environment) {
    HikariDataSource pool =
        Binder.get(environment).bindOrCreate(POOL, Bindable.of(HikariDataSource.class));
    pool.setJdbcUrl(login.getJdbcUrl());
    pool.setUsername(login.getUsername());
    pool.setPassword(login.getPassword());
    pool.addDataSourceProperty("binaryTransferEnable", BinaryColumn.ENABLED);
    return pool;
  }

  @Bean
  FlywayMigrationStrategy migrations() {
    return flyway -> {
      SecondWallStore wall = new SecondWallStore(flyway.getConfiguration().getDataSource());
      if (wall.hasFallen()) {
        LOG.error("A policy of the database was missing; all are laid anew");
        wall.forget();
      }
      flyway.migrate();
    };
  }

  @Bean
  @Primary
  DataSource dataSource(HikariDataSource workerPool, HikariDataSource portalPool) {
    return new TwoPools(workerPool, portalPool);
  }

  @Bean
  PlatformTransactionManager transactionManager(DataSource connections) {
    return new ProgramTransactions(connections);
  }
}
