/** Judging: the only package that knows Drools. */
@NullMarked
package dk.naervaer.rules.engine;

import org.jspecify.annotations.NullMarked;
