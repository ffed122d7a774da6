/** Tests of the words people are written. */
@NullMarked
package dk.naervaer.service.texts;

import org.jspecify.annotations.NullMarked;
