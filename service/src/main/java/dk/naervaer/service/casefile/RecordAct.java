package dk.naervaer.service.casefile;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done about a held or a refused record.
 *
 * @param account who did it
 * @param act {@code seen}, {@code mended}, {@code tried} or {@code discarded}
 * @param word why it was discarded, or what was mended
 */
public record RecordAct(Instant at, String account, String act, @Nullable String word) {}
