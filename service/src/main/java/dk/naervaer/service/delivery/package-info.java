/**
 * What leaves the program: written with the facts it tells of, in one transaction, and sent from
 * there in order per employee, at least once. Uses platform.
 */
@NullMarked
package dk.naervaer.service.delivery;

import org.jspecify.annotations.NullMarked;
