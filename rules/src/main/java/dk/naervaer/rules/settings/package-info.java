/**
 * Thresholds, actions and work units as the rules need them; each dated where the law or a choice
 * is.
 */
@NullMarked
package dk.naervaer.rules.settings;

import org.jspecify.annotations.NullMarked;
