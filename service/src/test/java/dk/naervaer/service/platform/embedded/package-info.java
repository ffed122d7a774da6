/** Tests of the embedded servers: real ones, on free ports and folders of their own. */
@NullMarked
package dk.naervaer.service.platform.embedded;

import org.jspecify.annotations.NullMarked;
