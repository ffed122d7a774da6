package dk.naervaer.service.architecture.planted.rules;

import dk.naervaer.service.architecture.planted.events.Blameless;

/** Planted: a rule that knows the wire. */
final class RulesThatReadEvents {
  Blameless wire = new Blameless();
}
