/** The running program: its commands and its start. */
@NullMarked
package dk.naervaer.service;

import org.jspecify.annotations.NullMarked;
