package dk.naervaer.service.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.service.rehearsal.HiddenCounts.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** No small count can be seen, nor worked out from what is shown. */
class HiddenCountsTest {

  @Test
  void aSmallCountTakesAnotherOneWithIt() {
    HiddenCounts counts = new HiddenCounts(5);
    Cell small = counts.cell(3);
    Cell large = counts.cell(20);
    Cell larger = counts.cell(40);
    Cell total = counts.cell(63);
    counts.sum(total, List.of(small, large, larger));

    counts.close();

    assertThat(small.figure().json()).isEqualTo("skjult");
    assertThat(large.isHidden()).as("else 63 less 20 and 40 would tell").isTrue();
    assertThat(larger.isHidden()).isFalse();
    assertThat(total.figure().json()).isEqualTo(63L);
  }

  @Test
  void whereNothingIsSmallEverythingIsShown() {
    HiddenCounts counts = new HiddenCounts(5);
    List<Cell> parts = List.of(counts.cell(0), counts.cell(5), counts.cell(9));
    Cell total = counts.cell(14);
    counts.sum(total, parts);

    counts.close();

    assertThat(parts).noneMatch(Cell::isHidden);
    assertThat(total.isHidden()).isFalse();
  }

  /** Tries every table that would show the same: each small count must differ among them. */
  @Test
  void ofEverySmallCountSeveralValuesWouldShowTheSame() {
    Random random = new Random(1616);
    for (int table = 0; table < 300; table++) {
      int rows = 2 + random.nextInt(2);
      long[][] values = new long[rows][2];
      for (long[] row : values) {
        row[0] = random.nextInt(7);
        row[1] = random.nextInt(7);
      }
      assertThat(revealed(values)).as("table %d", table).isEmpty();
    }
  }

  private static List<Cell> revealed(long[][] values) {
    HiddenCounts counts = new HiddenCounts(5);
    int rows = values.length;
    Cell[][] cells = new Cell[rows + 1][3];
    for (int row = 0; row <= rows; row++) {
      for (int column = 0; column < 3; column++) {
        cells[row][column] = counts.cell(value(values, row, column));
      }
    }
    for (Cell[] row : cells) {
      counts.sum(row[2], List.of(row[0], row[1]));
    }
    for (int column = 0; column < 3; column++) {
      List<Cell> parts = new ArrayList<>();
      for (int row = 0; row < rows; row++) {
        parts.add(cells[row][column]);
      }
      counts.sum(cells[rows][column], parts);
    }
    counts.close();
    List<Cell> revealed = new ArrayList<>();
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < 2; column++) {
        boolean small = values[row][column] > 0 && values[row][column] < 5;
        if (small && !hasAnother(cells, values, row, column)) {
          revealed.add(cells[row][column]);
        }
      }
    }
    return revealed;
  }

  private static long value(long[][] values, int row, int column) {
    long sum = 0;
    for (int r = 0; r < values.length; r++) {
      for (int c = 0; c < 2; c++) {
        boolean within = (row == values.length || row == r) && (column == 2 || column == c);
        sum += within ? values[r][c] : 0;
      }
    }
    return sum;
  }

  private static boolean hasAnother(Cell[][] cells, long[][] values, int row, int column) {
    for (long other = 0; other <= 12; other++) {
      if (other != values[row][column] && canShow(cells, values, row, column, other)) {
        return true;
      }
    }
    return false;
  }

  private static boolean canShow(Cell[][] cells, long[][] values, int row, int column, long set) {
    return fill(cells, new long[values.length][2], 0, row, column, set);
  }

  private static boolean fill(
      Cell[][] cells, long[][] tried, int place, int row, int column, long set) {
    if (place == tried.length * 2) {
      return showsTheSame(cells, tried);
    }
    int r = place / 2;
    int c = place % 2;
    boolean fixed = r == row && c == column;
    boolean hidden = cells[r][c].isHidden();
    long from = fixed ? set : hidden ? 0 : cells[r][c].value();
    long to = fixed ? set : hidden ? 12 : cells[r][c].value();
    for (long value = from; value <= to; value++) {
      tried[r][c] = value;
      if (fill(cells, tried, place + 1, row, column, set)) {
        return true;
      }
    }
    return false;
  }

  private static boolean showsTheSame(Cell[][] cells, long[][] tried) {
    for (int row = 0; row < cells.length; row++) {
      for (int column = 0; column < 3; column++) {
        if (!cells[row][column].isHidden()
            && cells[row][column].value() != value(tried, row, column)) {
          return false;
        }
      }
    }
    return true;
  }
}
