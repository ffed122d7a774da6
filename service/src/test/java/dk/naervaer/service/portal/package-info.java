/** The addresses, asked as a client would. */
@NullMarked
package dk.naervaer.service.portal;

import org.jspecify.annotations.NullMarked;
