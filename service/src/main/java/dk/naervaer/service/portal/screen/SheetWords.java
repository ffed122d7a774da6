package dk.naervaer.service.portal.screen;

import java.util.List;

/**
 * What a sheet's rows say.
 *
 * @param faults what is wrong, a line each with its place
 * @param sentences the rows as sentences; none while something is wrong
 * @param changes against what holds today, a sentence each; none while something is wrong
 */
record SheetWords(List<String> faults, List<String> sentences, List<String> changes) {}
