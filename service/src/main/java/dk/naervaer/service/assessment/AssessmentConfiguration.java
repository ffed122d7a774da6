package dk.naervaer.service.assessment;

import dk.naervaer.config.RulesAndConfig;
import dk.naervaer.rules.fault.Checked;
import dk.naervaer.rules.fault.Language;
import dk.naervaer.service.platform.StartRefused;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the book at the start; the shipped sheets and settings where there are none yet. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BookSettings.class)
class AssessmentConfiguration {

  // After the clock, which stands for the data folder being ours.
  @Bean
  @DependsOn("platformClock")
  BookFolders bookFolders(BookSettings settings, ObjectProvider<FirstFiles> firstFiles) {
    BookFolders folders = new BookFolders(settings.rulesFolder(), settings.configFolder());
    firstFiles.getIfAvailable(() -> FirstFiles.SHIPPED).layInto(folders.rules(), folders.config());
    return folders;
  }

  @Bean
  BookBinding bookBinding(BookFolders folders, ObjectProvider<RulesInForce> rules) {
    return BookBinding.of(read(rules.getIfAvailable(() -> RulesInForce.FOLDERS), folders));
  }

  @Bean
  BookInForce bookInForce(BookBinding first, JdbcClient jdbc) {
    BookEpochStore epochs = new BookEpochStore(jdbc);
    return new BookInForce(new Book(first.book(), first.configuration(), epochs.current()), epochs);
  }

  private static RulesAndConfig read(RulesInForce rules, BookFolders folders) {
    Checked<RulesAndConfig> checked = rules.read(folders.rules(), folders.config());
    return checked
        .use()
        .orElseThrow(
            () ->
                StartRefused.impossible(
                    checked.faults().stream()
                        .map(fault -> fault.line(Language.ENGLISH))
                        .collect(Collectors.joining("\n")),
                    null));
  }
}
