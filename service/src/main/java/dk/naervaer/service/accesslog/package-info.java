/**
 * Who saw, exported or changed what about whom, when and why: added to, never changed, and the
 * oldest let go in order; searched and sampled by the data-protection officer. Uses access and
 * platform.
 */
@NullMarked
package dk.naervaer.service.accesslog;

import org.jspecify.annotations.NullMarked;
