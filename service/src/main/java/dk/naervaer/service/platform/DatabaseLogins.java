package dk.naervaer.service.platform;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** How the two roles log in that the program works in. */
record DatabaseLogins(JdbcConnectionDetails worker, JdbcConnectionDetails portal) {}
