package dk.naervaer.service.architecture.planted.service.delivery;

import dk.naervaer.service.architecture.planted.service.advisory.Blameless;

/** Planted: data that flows back. */
final class DeliveryThatAsksAdvisory {
  Blameless advisory = new Blameless();
}
