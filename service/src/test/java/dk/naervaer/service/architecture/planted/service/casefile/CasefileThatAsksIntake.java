package dk.naervaer.service.architecture.planted.service.casefile;

import dk.naervaer.service.architecture.planted.service.intake.Blameless;

/** Planted: data that flows back. */
final class CasefileThatAsksIntake {
  Blameless intake = new Blameless();
}
