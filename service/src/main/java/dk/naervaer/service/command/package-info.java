/** What all commands of the jar share. */
@NullMarked
package dk.naervaer.service.command;

import org.jspecify.annotations.NullMarked;
