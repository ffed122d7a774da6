package dk.naervaer.service.demo;

import java.time.LocalDate;

/**
 * How far the year has been played in.
 *
 * @param percent 0 to 100
 * @param simulatedDate the day that is being played
 * @param done whether today is reached, and the clock runs on by itself
 */
public record DemoProgress(int percent, LocalDate simulatedDate, boolean done) {}
