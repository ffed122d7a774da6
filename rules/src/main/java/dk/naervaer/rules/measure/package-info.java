/** Measuring: spells, cases and steps as flat facts, in plain Java. */
@NullMarked
package dk.naervaer.rules.measure;

import org.jspecify.annotations.NullMarked;
