/** Advisories and their reconciliation. */
@NullMarked
package dk.naervaer.service.advisory;

import org.jspecify.annotations.NullMarked;
