/**
 * Backup and restore of an embedded store: all tables as of one moment, sheets, settings and
 * accounts in one file, and the proof that they came back as they were. Uses platform and command.
 */
@NullMarked
package dk.naervaer.service.backup;

import org.jspecify.annotations.NullMarked;
