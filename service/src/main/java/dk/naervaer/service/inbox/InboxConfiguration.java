package dk.naervaer.service.inbox;

import dk.naervaer.service.access.Callers;
import dk.naervaer.service.advisory.AdvisoryDesk;
import dk.naervaer.service.advisory.AdvisoryList;
import dk.naervaer.service.assessment.BookInForce;
import dk.naervaer.service.casefile.FactDesk;
import dk.naervaer.service.casefile.Registrations;
import dk.naervaer.service.delivery.MailOutbox;
import dk.naervaer.service.platform.Bell;
import dk.naervaer.service.platform.PlatformClock;
import dk.naervaer.service.platform.TimedWork;
import dk.naervaer.service.platform.Topics;
import dk.naervaer.service.platform.WorkThread;
import dk.naervaer.service.platform.sql.Seal;
import dk.naervaer.service.texts.Texts;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The parts of the inbox. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(InboxSettings.class)
class InboxConfiguration {
  /** Looked at before what sends the mails it writes. */
  private static final int FIRST = 10;

  @Bean
  Sight sight(
      AdvisoryList advisories, Registrations registrations, BookInForce book, PlatformClock clock) {
    return new Sight(advisories, registrations, book, clock);
  }

  @Bean
  Opinions opinions(JdbcClient jdbc, AdvisoryList advisories) {
    return new Opinions(new OpinionStore(jdbc), advisories);
  }

  @Bean
  ItemStore itemStore(JdbcClient jdbc) {
    return new ItemStore(jdbc);
  }

  @Bean
  Bell inboxBell() {
    return new Bell();
  }

  @Bean
  NewsStore newsStore(JdbcClient jdbc) {
    return new NewsStore(jdbc);
  }

  @Bean
  AdvisoryNews advisoryNews(NewsStore store, Topics topics, Bell inboxBell) {
    return new AdvisoryNews(store, topics, inboxBell);
  }

  @Bean
  @Order(FIRST)
  TimedWork inboxRound(
      ItemStore store,
      NewsStore news,
      AdvisoryList advisories,
      Registrations registrations,
      Callers callers,
      BookInForce book,
      MailOutbox mails,
      Texts texts,
      EmployeeNotices notices,
      PlatformClock clock,
      PlatformTransactionManager transactions,
      Invitations invitations,
      InboxSettings settings,
      Seal seal) {
    return new InboxRound(
        new NewItems(seal),
        store,
        news,
        advisories,
        registrations,
        callers,
        book,
        mails,
        texts,
        notices,
        clock,
        new TransactionTemplate(transactions),
        invitations,
        settings.address());
  }

  @Bean
  Invitations invitations(
      JdbcClient jdbc,
      Registrations registrations,
      Callers callers,
      BookInForce book,
      MailOutbox mails,
      Texts texts,
      EmployeeNotices notices,
      PlatformClock clock,
      InboxSettings settings) {
    return new Invitations(
        new TalkStore(jdbc),
        registrations,
        callers,
        book,
        mails,
        texts,
        notices,
        clock,
        settings.address());
  }

  @Bean
  CalendarFeeds calendarFeeds(
      JdbcClient jdbc,
      Callers callers,
      Sight sight,
      Horizons horizons,
      PlatformClock clock,
      InboxSettings settings) {
    return new CalendarFeeds(
        new FeedStore(jdbc),
        new TalkStore(jdbc),
        callers,
        sight,
        horizons,
        clock,
        settings.address());
  }

  @Bean
  WorkThread inboxThread(TimedWork inboxRound, PlatformClock clock, Bell inboxBell) {
    return new WorkThread("inbox", inboxRound, clock, inboxBell);
  }

  @Bean
  Readers inboxReaders(ItemStore items, Sight sight, Callers callers, BookInForce book) {
    return new Readers(items, sight, callers, book);
  }

  @Bean
  Horizons horizons(
      Sight sight, Readers readers, Registrations registrations, PlatformClock clock) {
    return new Horizons(sight, readers, registrations, clock);
  }

  @Bean
  ItemViews itemViews(AdvisoryList advisories, Registrations registrations, BookInForce book) {
    return new ItemViews(advisories, registrations, book);
  }

  @Bean
  Inbox inbox(
      JdbcClient jdbc,
      ItemStore items,
      ItemViews views,
      Readers readers,
      FactDesk facts,
      AdvisoryDesk desk,
      AdvisoryList advisories,
      BookInForce book,
      PlatformClock clock,
      Seal seal,
      PlatformTransactionManager transactions) {
    return new Inbox(
        new NewItems(seal),
        items,
        new DeedStore(jdbc),
        views,
        readers,
        facts,
        desk,
        advisories,
        book,
        clock,
        new TransactionTemplate(transactions));
  }

  @Bean
  Talks talks(
      JdbcClient jdbc,
      ItemStore items,
      Invitations invitations,
      FactDesk facts,
      AdvisoryList advisories,
      Registrations registrations,
      Sight sight,
      BookInForce book,
      PlatformClock clock,
      PlatformTransactionManager transactions) {
    return new Talks(
        new TalkStore(jdbc),
        items,
        new LiaisonStore(jdbc),
        invitations,
        facts,
        advisories,
        registrations,
        sight,
        book,
        clock,
        new TransactionTemplate(transactions));
  }

  @Bean
  OpenEnds openEnds(
      FactDesk facts,
      Registrations registrations,
      Sight sight,
      Callers callers,
      BookInForce book,
      MailOutbox mails,
      Texts texts,
      PlatformClock clock,
      PlatformTransactionManager transactions,
      InboxSettings settings) {
    return new OpenEnds(
        facts,
        registrations,
        sight,
        callers,
        book,
        mails,
        texts,
        clock,
        new TransactionTemplate(transactions),
        settings.address());
  }

  @Bean
  LiaisonQueue liaisonQueue(
      JdbcClient jdbc,
      Readers readers,
      ItemViews views,
      Registrations registrations,
      AdvisoryList advisories,
      BookInForce book,
      PlatformClock clock) {
    return new LiaisonQueue(
        readers,
        views,
        new LiaisonStore(jdbc),
        registrations,
        book,
        clock,
        new Consents(advisories, registrations));
  }

  @Bean
  LiaisonSteps liaisonSteps(
      JdbcClient jdbc,
      Readers readers,
      Registrations registrations,
      Callers callers,
      BookInForce book,
      MailOutbox mails,
      Texts texts,
      PlatformClock clock,
      PlatformTransactionManager transactions,
      InboxSettings settings) {
    return new LiaisonSteps(
        readers,
        new LiaisonStore(jdbc),
        new LiaisonAnswers(registrations, callers, book, mails, texts, clock, settings.address()),
        clock,
        new TransactionTemplate(transactions));
  }

  @Bean
  OpenAbsenceComparison openAbsenceComparison(Registrations registrations) {
    return new OpenAbsenceComparison(registrations);
  }

  @Bean
  LiaisonExports liaisonExports(
      JdbcClient jdbc,
      LiaisonQueue queue,
      LiaisonSteps steps,
      PlatformClock clock,
      PlatformTransactionManager transactions) {
    return new LiaisonExports(
        queue, steps, new LiaisonExportStore(jdbc), clock, new TransactionTemplate(transactions));
  }

  @Bean
  NoticeStore noticeStore(JdbcClient jdbc) {
    return new NoticeStore(jdbc);
  }

  @Bean
  EmployeeNotices employeeNotices(
      NoticeStore store,
      Registrations registrations,
      BookInForce book,
      MailOutbox mails,
      Texts texts,
      PlatformClock clock) {
    return new EmployeeNotices(store, registrations, book, mails, texts, clock);
  }

  @Bean
  Letters letters(
      NoticeStore store,
      EmployeeNotices notices,
      Registrations registrations,
      Sight sight,
      PlatformClock clock) {
    return new Letters(store, notices, registrations, sight, clock);
  }

  @Bean
  AboutEmployee aboutEmployee(
      JdbcClient jdbc,
      Registrations registrations,
      AdvisoryList advisories,
      ItemStore items,
      NoticeStore notices,
      BookInForce book,
      MailOutbox mails,
      Texts texts,
      InboxSettings settings,
      Callers callers,
      Sight sight,
      PlatformClock clock) {
    HeldDataBook held =
        new HeldDataBook(
            registrations,
            advisories,
            items,
            new DeedStore(jdbc),
            new TalkStore(jdbc),
            new LiaisonStore(jdbc),
            new LiaisonExportStore(jdbc),
            notices,
            callers,
            clock);
    PasswordMail passwords =
        new PasswordMail(registrations, book, mails, texts, clock, settings.address());
    return new AboutEmployee(held, notices, passwords, registrations, sight, clock);
  }

  @Bean
  OldItems oldItems(JdbcClient jdbc) {
    return new OldItems(new OldItemStore(jdbc));
  }

  @Bean
  OverdueItems overdueItems(ItemStore items, PlatformClock clock) {
    return new OverdueItems(items, clock);
  }
}
