package dk.naervaer.service.platform.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * How far somebody who asks can see in the database: lists that the policies of the tables read.
 * What is in none of them is not there for whoever asks.
 */
public record Horizon(Map<Reach, Set<String>> lists) {
  /** Sees no row about anybody. */
  public static final Horizon NOBODY = new Horizon(Map.of());

  // The last parameter: until the end of the transaction.
  private static final String TELL =
      Arrays.stream(Reach.values())
          .map(list -> "set_config('" + list.setting() + "', ?::text, true)")
          .collect(Collectors.joining(", ", "select ", ""));

  /** The lists, each a setting {@code naervaer.…} of a transaction. */
  public enum Reach {
    /** The account that asks: one. */
    ACCOUNT,
    /** Those of its roles that it holds in the whole municipality. */
    EVERYWHERE,
    /** Work units whose people it handles as HR, coordinator or data protection. */
    OFFICES,
    /** Work units that it leads or stands in for: for rows about a unit and no person. */
    UNITS,
    /** Work units that lie a level below those it leads. */
    BELOW,
    /** {@code RECIPIENT:unit}: what is addressed to a role there lies before it. */
    ADDRESSED,
    /** Employments that are its affair in full, its own included. */
    EMPLOYMENTS,
    /** The employees of those. */
    EMPLOYEES,
    /** Employments of which payroll sees the facts. */
    PAID,
    /** The employees of those. */
    PAID_EMPLOYEES;

    String setting() {
      return "naervaer." + name().toLowerCase(Locale.ROOT);
    }
  }

  public Horizon {
    lists = Map.copyOf(lists);
  }

  /** Begins one with nothing in it. */
  public static Making making() {
    return new Making();
  }

  /** A horizon in the making. */
  public static final class Making {
    private final Map<Reach, Set<String>> lists = new TreeMap<>();

    private Making() {}

    /** Puts more into a list. */
    public Making see(Reach list, Collection<String> entries) {
      lists.computeIfAbsent(list, _ -> new TreeSet<>()).addAll(entries);
      return this;
    }

    /** Done. */
    public Horizon done() {
      return new Horizon(lists);
    }
  }

  /** Tells the running transaction of this connection, and no other, how far it sees. */
  public void tell(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(TELL)) {
      for (Reach list : Reach.values()) {
        String[] entries = lists.getOrDefault(list, Set.of()).toArray(String[]::new);
        statement.setArray(list.ordinal() + 1, connection.createArrayOf("text", entries));
      }
      statement.execute();
    }
  }

  @Override
  public String toString() {
    return "Horizon[…]";
  }
}
