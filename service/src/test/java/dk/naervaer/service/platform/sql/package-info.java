/** How rows come and go, tried on the database. */
@NullMarked
package dk.naervaer.service.platform.sql;

import org.jspecify.annotations.NullMarked;
