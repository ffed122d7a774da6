package dk.naervaer.service.platform;

import dk.naervaer.service.platform.embedded.EmbeddedPostgres;
import dk.naervaer.service.platform.embedded.EmbeddedServers;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** How one of the roles logs in to the embedded PostgreSQL; waits until that is ready. */
record EmbeddedRole(EmbeddedServers servers, String name) {

  String password() {
    return servers.credentials().databasePassword(name);
  }

  String url() {
    return servers.postgres().jdbcUrl(EmbeddedPostgres.DATABASE);
  }

  /** For the pool of connections. */
  record Pool(EmbeddedRole role) implements JdbcConnectionDetails {
    @Override
    public String getUsername() {
      return role.name();
    }

    @Override
    public String getPassword() {
      return role.password();
    }

    @Override
    public String getJdbcUrl() {
      return role.url();
    }
  }

  /** For the migrations. */
  record Migrations(EmbeddedRole role) implements FlywayConnectionDetails {
    @Override
    public String getUsername() {
      return role.name();
    }

    @Override
    public String getPassword() {
      return role.password();
    }

    @Override
    public String getJdbcUrl() {
      return role.url();
    }
  }
}
