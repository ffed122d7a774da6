@NullMarked
package dk.naervaer.service.command;

import org.jspecify.annotations.NullMarked;
