/** Tests of the command that hashes a password. */
@NullMarked
package dk.naervaer.service.password;

import org.jspecify.annotations.NullMarked;
