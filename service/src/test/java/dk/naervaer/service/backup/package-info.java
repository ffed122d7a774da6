/** Tests of backup and restore. */
@NullMarked
package dk.naervaer.service.backup;

import org.jspecify.annotations.NullMarked;
