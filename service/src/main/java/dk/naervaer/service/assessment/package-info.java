/**
 * From the facts of an employment to what has to become of its advisories, by the rule book in
 * force. Uses advisory, delivery and platform.
 */
@NullMarked
package dk.naervaer.service.assessment;

import org.jspecify.annotations.NullMarked;
