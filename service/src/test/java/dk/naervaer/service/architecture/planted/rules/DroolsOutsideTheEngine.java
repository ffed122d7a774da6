package dk.naervaer.service.architecture.planted.rules;

import org.kie.api.KieServices;

/** Planted: a second place that knows Drools. */
final class DroolsOutsideTheEngine {
  KieServices kie = KieServices.get();
}
