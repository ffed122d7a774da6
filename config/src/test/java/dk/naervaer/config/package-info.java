/** Settings as people write them: read, refused with file and line, and used. */
@NullMarked
package dk.naervaer.config;

import org.jspecify.annotations.NullMarked;
