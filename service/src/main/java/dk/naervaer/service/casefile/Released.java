package dk.naervaer.service.casefile;

/** A held record that was taken up, and what became of it. */
public record Released(HeldRecord record, Taken taken) {}
