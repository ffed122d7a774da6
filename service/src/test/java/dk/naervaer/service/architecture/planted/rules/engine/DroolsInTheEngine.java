package dk.naervaer.service.architecture.planted.rules.engine;

import org.kie.api.KieServices;

/** Planted, and allowed: the one place that knows Drools. */
final class DroolsInTheEngine {
  KieServices kie = KieServices.get();
}
