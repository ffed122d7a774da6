/** The access log against a real database. */
@NullMarked
package dk.naervaer.service.accesslog;

import org.jspecify.annotations.NullMarked;
