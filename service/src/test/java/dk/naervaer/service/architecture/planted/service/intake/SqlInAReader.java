package dk.naervaer.service.architecture.planted.service.intake;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Planted: SQL where nobody looks for it. */
final class SqlInAReader {
  String rows(JdbcClient db) {
    return db.sql("select 1").query(String.class).single();
  }
}
