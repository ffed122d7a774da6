package dk.naervaer.service.inbox;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings {@code naervaer.portal.*}.
 *
 * @param address where people find the program, without a slash at the end; stands in mails
 */
@ConfigurationProperties("naervaer.portal")
record InboxSettings(@DefaultValue("http://127.0.0.1:8080") String address) {}
