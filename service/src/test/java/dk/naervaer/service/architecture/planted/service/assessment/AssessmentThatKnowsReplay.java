package dk.naervaer.service.architecture.planted.service.assessment;

import dk.naervaer.service.architecture.planted.service.replay.Blameless;

/** Planted: a decision that knows it is only played. */
final class AssessmentThatKnowsReplay {
  Blameless replay = new Blameless();
}
