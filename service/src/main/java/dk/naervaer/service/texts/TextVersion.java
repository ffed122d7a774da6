package dk.naervaer.service.texts;

import dk.naervaer.config.MailText;
import java.time.Instant;

/**
 * A text as somebody left it.
 *
 * @param number counts all versions of all texts
 */
public record TextVersion(long number, String key, MailText text, String account, Instant at) {}
