/** Planted: part of a small program with one fault for each architecture rule. */
@NullMarked
package dk.naervaer.service.architecture.planted.service.inbox;

import org.jspecify.annotations.NullMarked;
