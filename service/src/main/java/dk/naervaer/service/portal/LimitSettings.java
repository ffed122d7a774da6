package dk.naervaer.service.portal;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often within a minute, each account by itself.
 *
 * @param login wrong passwords, each account and address by itself
 * @param search searches for people and in the access log; also refusals that are noted, of which
 *     what comes beyond is counted
 * @param export files with what is held, printed or handed over
 * @param check checks of a sheet, cell by cell too
 * @param rehearsal rehearsals begun
 */
@ConfigurationProperties("naervaer.limits")
record LimitSettings(
    @DefaultValue("10") int login,
    @DefaultValue("60") int search,
    @DefaultValue("30") int export,
    @DefaultValue("240") int check,
    @DefaultValue("20") int rehearsal) {}
