/** Rule sheets: the committees' rows, how they are read and checked, and how levels inherit. */
@NullMarked
package dk.naervaer.rules.sheet;

import org.jspecify.annotations.NullMarked;
