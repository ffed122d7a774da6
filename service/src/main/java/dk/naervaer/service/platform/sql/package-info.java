/** What every store needs to write many rows with one statement. */
@NullMarked
package dk.naervaer.service.platform.sql;

import org.jspecify.annotations.NullMarked;
