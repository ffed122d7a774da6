package dk.naervaer.rules.engine;

import dk.naervaer.rules.measure.Measured;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;

/**
 * The core rules, compiled once. Judges flat facts; safe for several threads.
 *
 * <p>Only the rule texts shipped with the program are ever compiled, never a committee's input.
 */
public final class RuleEngine {
  // Each fact makes at most one rule fire; far more firings mean a rule that feeds itself.
  private static final int FIRINGS_PER_FACT = 2;

  private final KieBase rules;
  private final @Nullable JudgedKinds remembered;
  private final ConcurrentLinkedQueue<KieSession> idle = new ConcurrentLinkedQueue<>();

  private RuleEngine(KieBase rules, @Nullable JudgedKinds remembered) {
    this.rules = rules;
    this.remembered = remembered;
  }

  /** The same rules, asked about every fact anew: what remembering is proven against. */
  public RuleEngine afresh() {
    return new RuleEngine(rules, null);
  }

  /**
   * The core rules of the program, as its build has compiled them; one for all books. They are
   * asked once about facts that look alike to them, and the answer is remembered.
   */
  public static RuleEngine shipped() {
    return Shipped.ENGINE;
  }

  private static final class Shipped {
    static final RuleEngine ENGINE = new RuleEngine(RuleCompiler.shipped(), new JudgedKinds());
  }

  /**
   * Compiles rules.
   *
   * @throws IllegalStateException when the rules have an error or a warning
   */
  public static RuleEngine compile(List<RuleText> rules) {
    return new RuleEngine(RuleCompiler.compile(rules), null);
  }

  /** Whether facts of a kind known before cost next to nothing. */
  public boolean remembers() {
    return remembered != null;
  }

  /**
   * What the rules propose for these facts; each fact is proposed at most once. An engine that
   * remembers answers in the order of the facts.
   */
  public List<Proposal> judge(Collection<? extends Measured> facts) {
    if (facts.isEmpty()) {
      return List.of();
    }
    return remembered == null ? ask(facts) : remembered.judge(facts, this::ask);
  }

  private List<Proposal> ask(Collection<? extends Measured> facts) {
    KieSession session = idle.poll();
    if (session == null) {
      session = rules.newKieSession();
    }
    List<Proposal> proposals = judgeIn(session, facts);
    idle.add(session);
    return proposals;
  }

  // A session that failed is not used again: it is only handed back after a clean run.
  private List<Proposal> judgeIn(KieSession session, Collection<? extends Measured> facts) {
    boolean clean = false;
    try {
      facts.forEach(session::insert);
      int limit = FIRINGS_PER_FACT * facts.size();
      if (session.fireAllRules(limit) >= limit) {
        throw new IllegalStateException("core rules fired without end");
      }
      List<Proposal> proposals = collectAndEmpty(session);
      clean = true;
      return proposals;
    } finally {
      if (!clean) {
        session.dispose();
      }
    }
  }

  private static List<Proposal> collectAndEmpty(KieSession session) {
    List<Proposal> proposals = new ArrayList<>();
    Set<Measured> proposed = Collections.newSetFromMap(new IdentityHashMap<>());
    for (FactHandle handle : new ArrayList<>(session.<FactHandle>getFactHandles())) {
      if (session.getObject(handle) instanceof Proposal proposal) {
        proposals.add(proposal);
        if (!proposed.add(proposal.measured())) {
          throw new IllegalStateException(
              "two core rules propose for the same fact, one is " + proposal.coreRule());
        }
      }
      session.delete(handle);
    }
    return proposals;
  }
}
