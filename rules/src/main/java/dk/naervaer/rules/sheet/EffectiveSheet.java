package dk.naervaer.rules.sheet;

import java.util.List;

/**
 * The rows that hold for a work unit, in sheet order.
 *
 * @param hash SHA-256 over the hashes of the sheets it is made of, hex; equal hashes, equal rows
 */
public record EffectiveSheet(List<EffectiveRow> rows, String hash) {}
