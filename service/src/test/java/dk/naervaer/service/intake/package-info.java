/** The live way, from a record on a real broker to an advisory in a real database. */
@NullMarked
package dk.naervaer.service.intake;

import org.jspecify.annotations.NullMarked;
