package dk.naervaer.service.platform;

import dk.naervaer.service.platform.sql.Seal;
import java.time.InstantSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** What every profile has: the store's row, its clock and its health. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({PlatformSettings.class, Topics.class})
class PlatformConfiguration {

  @Bean
  StoreMetaStore storeMetaStore(JdbcClient jdbc, PlatformTransactionManager transactions) {
    var own = new TransactionTemplate(transactions);
    own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    return new StoreMetaStore(jdbc, own);
  }

  @Bean
  PlatformClock platformClock(
      StoreMetaStore store, PlatformSettings settings, Environment environment) {
    boolean simulationAllowed = !environment.acceptsProfiles(Profiles.of("external"));
    return new StoreBeginning(store, settings, InstantSource.system()).clock(simulationAllowed);
  }

  /** Whoever has it may rely on all being sealed with it; the store has begun before. */
  @Bean
  Seal seal(
      NamesKeySetting key,
      PlatformClock begun,
      JdbcClient jdbc,
      PlatformTransactionManager transactions) {
    var store = new NameSealingStore(jdbc, new TransactionTemplate(transactions));
    return new NameSealing(store).begin(key.base64());
  }

  @Bean
  StoreHealth storeHealthIndicator(StoreMetaStore store) {
    return new StoreHealth(store);
  }
}
