package dk.naervaer.service.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import dk.naervaer.service.platform.sql.Seal;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks for a text in every row of every table, as it stands there or with all that is sealed. */
public final class RowSearch {
  private static final HexFormat HEX = HexFormat.of();
  private static final Seal SEAL = Seal.of(TestDatabase.NAMES_KEY);
  private static final Pattern TEXT =
      Pattern.compile(Pattern.quote(Seal.MARK) + "[A-Za-z0-9+/]+=*");
  private static final Pattern BYTES =
      Pattern.compile(HEX.formatHex(Seal.MARK.getBytes(UTF_8)) + "[0-9a-f]+");

  private RowSearch() {}

  /** Tables in which it can be read by whoever has the database alone. */
  public static List<String> asItStands(TestDatabase database, String text) {
    return tablesWith(database, text, UnaryOperator.identity());
  }

  /** Tables in which it can be read by whoever has the key too. */
  public static List<String> withTheKey(TestDatabase database, String text) {
    return tablesWith(database, text, RowSearch::opened);
  }

  private static List<String> tablesWith(
      TestDatabase database, String text, UnaryOperator<String> reading) {
    String hex = HEX.formatHex(text.getBytes(UTF_8));
    List<String> found = new ArrayList<>();
    for (String table : tables(database)) {
      if (database
          .jdbc()
          .sql("select it::text from %s as it".formatted(table))
          .query((row, _) -> reading.apply(row.getString(1)))
          .list()
          .stream()
          .anyMatch(row -> row.contains(text) || row.contains(hex))) {
        found.add(table);
      }
    }
    return found;
  }

  private static List<String> tables(TestDatabase database) {
    return database
        .jdbc()
        .sql(
            """
            select tablename::text from pg_tables
            where schemaname = 'public' and tablename not like 'flyway%'
            """)
        .query((row, _) -> row.getString(1))
        .list();
  }

  private static String opened(String row) {
    String bytes =
        BYTES
            .matcher(row)
            .replaceAll(
                found ->
                    HEX.formatHex(Objects.requireNonNull(SEAL.open(HEX.parseHex(found.group())))));
    return TEXT.matcher(bytes)
        .replaceAll(
            found -> Matcher.quoteReplacement(Objects.requireNonNull(SEAL.open(found.group()))));
  }
}
