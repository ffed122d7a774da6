package dk.naervaer.service.casefile;

import java.util.ArrayList;
import java.util.List;

/** What a case file has learnt in one piece of work, for the store to write. */
public final class NewFacts {
  private final List<KnownEmployment> employments = new ArrayList<>();
  private final List<KnownAbsence> absences = new ArrayList<>();
  private final List<HeldRecord> held = new ArrayList<>();
  private final List<Released> released = new ArrayList<>();

  void learnt(KnownEmployment known) {
    employments.add(known);
  }

  void learnt(KnownAbsence known) {
    absences.add(known);
  }

  void held(HeldRecord record) {
    held.add(record);
  }

  void heldStill(HeldRecord before, HeldRecord renewed) {
    held.remove(before);
    held.add(renewed);
  }

  void released(List<Released> records) {
    records.forEach(record -> held.remove(record.record()));
    released.addAll(records);
  }

  public List<KnownEmployment> employments() {
    return employments;
  }

  public List<KnownAbsence> absences() {
    return absences;
  }

  public List<HeldRecord> held() {
    return held;
  }

  public List<Released> released() {
    return released;
  }

  /** Whether anything changed that an assessment could see. */
  public boolean any() {
    return !employments.isEmpty() || !absences.isEmpty();
  }
}
