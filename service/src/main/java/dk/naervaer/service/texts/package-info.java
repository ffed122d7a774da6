/**
 * What people are written: the words of mails, letters and invitations, as shipped, as set in a
 * file or as edited by the municipality, each version for ever. Uses access, assessment and
 * platform.
 */
@NullMarked
package dk.naervaer.service.texts;

import org.jspecify.annotations.NullMarked;
