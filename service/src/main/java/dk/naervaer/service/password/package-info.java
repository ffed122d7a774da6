/** A command that makes what the settings keep of a password. Uses command and platform. */
@NullMarked
package dk.naervaer.service.password;

import org.jspecify.annotations.NullMarked;
