package dk.naervaer.service.platform.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostgresSettingsTest {
  private static final long GIGABYTE = 1024L * 1024 * 1024;

  @ParameterizedTest
  @CsvSource({"1, 256", "4, 256", "8, 512", "12, 768", "16, 1024", "256, 1024"})
  void buffersGrowWithTheMemoryWithinBounds(int gigabytes, int buffers) {
    assertThat(PostgresSettings.on(5432, gigabytes * GIGABYTE))
        .contains("port = 5432\n", "shared_buffers = " + buffers + "MB\n");
  }
}
