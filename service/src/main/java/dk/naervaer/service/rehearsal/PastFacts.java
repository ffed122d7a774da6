package dk.naervaer.service.rehearsal;

import dk.naervaer.service.casefile.FactHistory;
import dk.naervaer.service.casefile.KnownFacts;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** A snapshot of all facts with when they became known, small enough for a whole country. */
public final class PastFacts {
  private static final int AT_ONCE = 1_000;

  private final List<PastEmployee> employees = new ArrayList<>();
  private final MessageDigest digest;
  private String hash = "";

  private PastFacts() {
    digest = sha256();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Those of these employees, which come in order of their ids. */
  public static PastFacts of(Iterable<KnownFacts> facts) {
    PastFacts past = new PastFacts();
    facts.forEach(past::add);
    return past.close();
  }

  /** All that the store has. */
  public static PastFacts read(FactHistory history) {
    PastFacts past = new PastFacts();
    List<KnownFacts> some = history.after("", AT_ONCE);
    while (!some.isEmpty()) {
      some.forEach(past::add);
      some = history.after(some.getLast().employeeId(), AT_ONCE);
    }
    return past.close();
  }

  private void add(KnownFacts facts) {
    PastEmployee employee = PastEmployee.of(facts);
    if (!employee.employments().isEmpty()) {
      digest.update(facts.employeeId().getBytes(StandardCharsets.UTF_8));
      employee.employments().forEach(employment -> employment.hashInto(digest));
      employees.add(employee);
    }
  }

  private PastFacts close() {
    hash = HexFormat.of().formatHex(digest.digest());
    return this;
  }

  List<PastEmployee> employees() {
    return employees;
  }

  /** Looks at every fact once and tells how many there are. */
  public long readOnce() {
    MessageDigest sum = sha256();
    long count = 0;
    for (PastEmployee employee : employees) {
      for (PastEmployment past : employee.employments()) {
        past.absences().hashInto(sum);
        count += past.absences().size() + past.versions().size();
      }
    }
    return count;
  }

  /** SHA-256 over all of it, hex: equal hashes, equal facts. */
  public String hash() {
    return hash;
  }

  /** How many employees there are. */
  public int size() {
    return employees.size();
  }
}
