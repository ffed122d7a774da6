package dk.naervaer.service.architecture.planted.events;

import dk.naervaer.service.architecture.planted.rules.Blameless;

/** Planted: a message that knows the rules. */
final class EventThatKnowsRules {
  Blameless rules = new Blameless();
}
