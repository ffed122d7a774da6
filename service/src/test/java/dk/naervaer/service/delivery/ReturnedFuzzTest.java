package dk.naervaer.service.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** Whatever comes to the mailbox of returned mail, it is a report or it is passed over. */
class ReturnedFuzzTest {

  @FuzzTest(maxDuration = "3m")
  void everyMailIsAReportOrPassedOver(byte[] mail) {
    Returned.of(mail)
        .ifPresent(
            returned -> {
              assertThat(returned.status()).matches("[45]\\.\\d{1,3}\\.\\d{1,3}");
              assertThat(returned.messageId()).matches("<[^>\\s]{1,200}>");
            });
  }
}
