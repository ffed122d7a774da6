package dk.naervaer.service.architecture.planted.service.advisory;

import dk.naervaer.service.architecture.planted.service.delivery.Blameless;

/** Planted: with its counterpart, a circle. */
final class AdvisoryThatAsksDelivery {
  Blameless delivery = new Blameless();
}
