/** Tests of what leaves. */
@NullMarked
package dk.naervaer.service.delivery;

import org.jspecify.annotations.NullMarked;
