package dk.naervaer.service.platform.embedded;

/** What PostgreSQL is told at every start, over its own defaults. */
final class PostgresSettings {
  /** Nobody but the roles, with their passwords, from this machine. */
  static final String WHO_MAY_CONNECT = "host all all 127.0.0.1/32 scram-sha-256\n";

  private static final long MEGABYTE = 1024 * 1024;
  private static final int PART_OF_MEMORY = 16;
  private static final int LEAST_BUFFERS = 256;
  private static final int MOST_BUFFERS = 1024;

  private PostgresSettings() {}

  /**
   * The settings.
   *
   * @param memory of the machine, or what of it this program may have, in bytes
   */
  static String on(int port, long memory) {
    return """
    # Written anew at every start.
    listen_addresses = '127.0.0.1'
    port = %d
    unix_socket_directories = ''
    password_encryption = 'scram-sha-256'
    # Rounds slow the guessing of weak passwords: ours are 20 random letters, and a login stays cheap.
    scram_iterations = 1
    # More than bounds.sql lets all roles together have.
    max_connections = 100
    # Nobody here notifies anybody: what waits unread is not to fill the disk.
    max_notify_queue_pages = 64

    # What is committed stays, whatever happens to the machine.
    fsync = on
    synchronous_commit = on
    full_page_writes = on

    # Batches of some thousand rows a transaction.
    shared_buffers = %dMB
    work_mem = 16MB
    maintenance_work_mem = 128MB
    wal_compression = pglz
    max_wal_size = 4GB
    checkpoint_timeout = 15min
    random_page_cost = 1.1
    jit = off

    timezone = 'UTC'
    log_timezone = 'UTC'
    # The log must not hold anybody's data: no statements, no values.
    log_min_messages = warning
    log_min_error_statement = panic
    log_error_verbosity = terse
    log_checkpoints = off
    """
        .formatted(port, sharedBuffers(memory));
  }

  // What does not fit is written and read again between two batches; what is not used costs
  // nothing.
  private static long sharedBuffers(long memory) {
    return Math.clamp(memory / PART_OF_MEMORY / MEGABYTE, LEAST_BUFFERS, MOST_BUFFERS);
  }
}
