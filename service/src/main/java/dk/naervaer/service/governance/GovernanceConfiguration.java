package dk.naervaer.service.governance;

import dk.naervaer.service.assessment.BookFolders;
import dk.naervaer.service.assessment.BookInForce;
import dk.naervaer.service.casefile.CaseDesk;
import dk.naervaer.service.casefile.FactHistory;
import dk.naervaer.service.casefile.SwapTrial;
import dk.naervaer.service.platform.PlatformClock;
import dk.naervaer.service.platform.Turns;
import dk.naervaer.service.platform.sql.Seal;
import dk.naervaer.service.rehearsal.Blur;
import dk.naervaer.service.rehearsal.RehearsalSettings;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The parts that adopt rules. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RehearsalSettings.class)
class GovernanceConfiguration {
  /** A sheet is read and checked within seconds. */
  private static final Duration MOST_WAIT = Duration.ofSeconds(10);

  @Bean
  Ledger ledger(JdbcClient jdbc, Seal seal) {
    Ledger ledger = new Ledger(new LedgerStore(jdbc), seal);
    ledger.sealOld();
    return ledger;
  }

  @Bean
  ProposalStore proposalStore(JdbcClient jdbc) {
    return new ProposalStore(jdbc);
  }

  @Bean
  LedgerRules ledgerRules(
      PlatformTransactionManager transactions, Ledger ledger, PlatformClock clock) {
    return new LedgerRules(new TransactionTemplate(transactions), ledger, clock);
  }

  /** In which sheets are read and checked for those who ask. */
  @Bean
  Turns sheetTurns() {
    return Turns.onHalfTheProcessors(MOST_WAIT);
  }

  @Bean
  BookKeeper bookKeeper(
      PlatformTransactionManager transactions,
      LedgerRules rules,
      BookInForce book,
      BookFolders folders,
      CaseDesk cases,
      PlatformClock clock,
      Turns sheetTurns) {
    TransactionTemplate transaction = new TransactionTemplate(transactions);
    return new BookKeeper(
        rules,
        book,
        folders.config(),
        clock,
        sheetTurns,
        day -> transaction.executeWithoutResult(_ -> cases.lookAtAll(day)));
  }

  @Bean
  Twin twin(
      PlatformTransactionManager transactions,
      Ledger ledger,
      ProposalStore store,
      BookInForce book,
      BookFolders folders,
      PlatformClock clock) {
    return new Twin(
        new TransactionTemplate(transactions),
        ledger,
        store,
        book,
        folders.rules(),
        folders.config(),
        clock);
  }

  @Bean
  SheetRehearsals sheetRehearsals(
      PlatformTransactionManager transactions,
      ProposalStore store,
      FactHistory facts,
      BookInForce book,
      RehearsalSettings settings,
      Seal seal,
      PlatformClock clock) {
    Blur blur = Blur.drawnBy(text -> seal.mac("rehearsal\n" + text));
    return new SheetRehearsals(
        new TransactionTemplate(transactions), store, facts, book, settings, blur, clock);
  }

  @Bean
  MassChange massChange(
      SwapTrial trial,
      BookInForce book,
      @Value("${naervaer.rules-change.most-share:0.1}") double mostShare) {
    return new MassChange(trial, book, mostShare);
  }

  @Bean
  RuleChange ruleChange(
      Ledger ledger, BookInForce book, Twin twin, CaseDesk cases, PlatformClock clock) {
    return new RuleChange(ledger, book, twin, cases, clock);
  }

  @Bean
  SheetDesk sheetDesk(
      PlatformTransactionManager transactions,
      ProposalStore store,
      Ledger ledger,
      BookInForce book,
      BookKeeper keeper,
      SheetRehearsals rehearsals,
      MassChange change,
      RuleChange rules,
      PlatformClock clock) {
    TransactionTemplate transaction = new TransactionTemplate(transactions);
    SheetObjections objections = new SheetObjections(keeper, change);
    SheetActs acts =
        new SheetActs(
            transaction,
            store,
            ledger,
            book,
            keeper,
            objections,
            new SheetEffects(store, rules, book),
            clock);
    return new SheetDesk(transaction, store, acts, rehearsals, objections, clock);
  }

  @Bean
  ThresholdsDesk thresholdsDesk(
      PlatformTransactionManager transactions,
      ProposalStore store,
      Ledger ledger,
      RuleChange rules,
      BookInForce book,
      BookKeeper keeper,
      SheetRehearsals rehearsals,
      MassChange change,
      PlatformClock clock) {
    return new ThresholdsDesk(
        new TransactionTemplate(transactions),
        store,
        ledger,
        rules,
        book,
        keeper,
        rehearsals,
        change,
        clock);
  }

  @Bean
  Watch rulesWatch(BookKeeper keeper, Twin twin) {
    return new Watch(keeper, twin);
  }

  @Bean
  RulesHealth rulesHealthIndicator(BookKeeper keeper, Twin twin) {
    return new RulesHealth(keeper, twin);
  }
}
