package dk.naervaer.service.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever comes to the mailbox of returned mail, it is a report or it is passed over. */
class ReturnedFuzzTest {

  /** Each build reads what is kept, without the fuzzer: that would slow down all tests after it. */
  @ParameterizedTest
  @MethodSource("kept")
  void whatIsKeptIsReadToo(Path input) throws IOException {
    everyMailIsAReportOrPassedOver(Files.readAllBytes(input));
  }

  private static List<Path> kept() throws IOException {
    try (Stream<Path> inputs =
        Files.list(
            Path.of(
                "src/test/resources/dk/naervaer/service/delivery/ReturnedFuzzTestInputs/everyMailIsAReportOrPassedOver"))) {
      return inputs.toList();
    }
  }

  @FuzzTest(maxDuration = "3m")
  @EnabledIfEnvironmentVariable(named = "JAZZER_FUZZ", matches = "1")
  void everyMailIsAReportOrPassedOver(byte[] mail) {
    Returned.of(mail)
        .ifPresent(
            returned -> {
              assertThat(returned.status()).matches("[45]\\.\\d{1,3}\\.\\d{1,3}");
              assertThat(returned.messageId()).matches("<[^>\\s]{1,200}>");
            });
  }
}
