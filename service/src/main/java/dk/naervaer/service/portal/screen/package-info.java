/**
 * The pages, one class each: what a role sees and the forms it sends. Every page asks {@link
 * dk.naervaer.service.inbox.Sight} what the caller may see; a person never stands in an address,
 * only a reference that nobody can read.
 */
@NullMarked
package dk.naervaer.service.portal.screen;

import org.jspecify.annotations.NullMarked;
