package dk.naervaer.service.advisory;

import dk.naervaer.events.AdvisoryChange;
import org.jspecify.annotations.Nullable;

/**
 * An advisory that came out of a reconciliation new or different.
 *
 * @param change what to tell; null when only its bookkeeping changed
 */
public record AdvisoryChanged(Advisory advisory, @Nullable AdvisoryChange change) {}
