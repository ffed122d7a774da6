package dk.naervaer.service.assessment;

import dk.naervaer.config.RulesAndConfig;
import dk.naervaer.rules.fault.Checked;
import dk.naervaer.rules.fault.Language;
import dk.naervaer.service.platform.StartRefused;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;

/** Reads the book at the start; the shipped sheets and settings where there are none yet. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BookSettings.class)
class AssessmentConfiguration {

  // After the clock, which stands for the data folder being ours.
  @Bean
  @DependsOn("platformClock")
  BookBinding bookBinding(BookSettings settings, ObjectProvider<FirstFiles> firstFiles) {
    Path rules = settings.rulesFolder();
    Path config = settings.configFolder();
    firstFiles.getIfAvailable(() -> FirstFiles.SHIPPED).layInto(rules, config);
    return BookBinding.of(read(rules, config));
  }

  @Bean
  BookInForce bookInForce(BookBinding first) {
    return new BookInForce(new Book(first.book(), first.configuration()));
  }

  private static RulesAndConfig read(Path rules, Path config) {
    Checked<RulesAndConfig> checked = RulesAndConfig.load(rules, config);
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
