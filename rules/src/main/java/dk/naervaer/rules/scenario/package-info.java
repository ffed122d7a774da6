/** Golden scenarios: small stories a committee member can read, with the advice expected. */
@NullMarked
package dk.naervaer.rules.scenario;

import org.jspecify.annotations.NullMarked;
