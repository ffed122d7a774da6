/** Tests of the clock, the store's stamp, the topics and the program's start and end. */
@NullMarked
package dk.naervaer.service.platform;

import org.jspecify.annotations.NullMarked;
