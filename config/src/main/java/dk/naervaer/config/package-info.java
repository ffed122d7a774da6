/** The files a coordinator and operators tune, with reader and validator. */
@NullMarked
package dk.naervaer.config;

import org.jspecify.annotations.NullMarked;
