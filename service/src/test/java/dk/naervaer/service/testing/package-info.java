/**
 * What tests of every package share: real servers, fresh databases and topics, a driven program.
 */
@NullMarked
package dk.naervaer.service.testing;

import org.jspecify.annotations.NullMarked;
