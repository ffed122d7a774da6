/** Tests of the case files. */
@NullMarked
package dk.naervaer.service.casefile;

import org.jspecify.annotations.NullMarked;
