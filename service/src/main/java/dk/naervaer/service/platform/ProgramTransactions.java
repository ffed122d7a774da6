package dk.naervaer.service.platform;

import dk.naervaer.service.platform.sql.OnBehalf;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;

/** Transactions, which are the program's own whoever asks for one: the portal's role only reads. */
final class ProgramTransactions extends JdbcTransactionManager {

  ProgramTransactions(DataSource connections) {
    super(connections);
  }

  @Override
  protected void doBegin(Object transaction, TransactionDefinition definition) {
    try (OnBehalf.Scope _ = OnBehalf.theProgram()) {
      super.doBegin(transaction, definition);
    }
  }
}
