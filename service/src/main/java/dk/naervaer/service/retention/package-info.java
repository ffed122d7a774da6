/**
 * How long what is known about employees is kept: what is too old goes each morning, whole cases at
 * a time; what somebody holds back stays; what went is proven without anybody in it. Uses casefile,
 * assessment, advisory, inbox, delivery, access, accesslog and platform.
 */
@NullMarked
package dk.naervaer.service.retention;

import org.jspecify.annotations.NullMarked;
