/**
 * What people and programs see of the service over HTTP: the first page, the API, the driven clock.
 * May use every other package; none may use it.
 */
@NullMarked
package dk.naervaer.service.portal;

import org.jspecify.annotations.NullMarked;
