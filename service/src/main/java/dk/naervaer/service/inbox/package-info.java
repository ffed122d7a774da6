/**
 * What lies before whom: the advisories as items that people see, postpone, do or hand on, and who
 * is told and reminded when. Uses access, texts, casefile, assessment, advisory, delivery and
 * platform.
 */
@NullMarked
package dk.naervaer.service.inbox;

import org.jspecify.annotations.NullMarked;
