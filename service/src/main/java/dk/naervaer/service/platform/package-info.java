/** Clock, security, database, embedded servers and metrics: may be used by every package. */
@NullMarked
package dk.naervaer.service.platform;

import org.jspecify.annotations.NullMarked;
