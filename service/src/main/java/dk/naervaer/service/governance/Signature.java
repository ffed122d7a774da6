package dk.naervaer.service.governance;

import dk.naervaer.config.Committee.Side;
import java.time.Instant;

/**
 * One side's agreement.
 *
 * @param person account of the member
 * @param hash SHA-256 of the very bytes that were signed, hex
 */
public record Signature(String person, String name, Side side, String hash, Instant at) {}
