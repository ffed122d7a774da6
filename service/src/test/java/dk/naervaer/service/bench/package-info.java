/** Tests of what benches say. */
@NullMarked
package dk.naervaer.service.bench;

import org.jspecify.annotations.NullMarked;
