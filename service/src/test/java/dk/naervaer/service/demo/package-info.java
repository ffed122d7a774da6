/** The demo, from its files to a year played through the real servers. */
@NullMarked
package dk.naervaer.service.demo;

import org.jspecify.annotations.NullMarked;
