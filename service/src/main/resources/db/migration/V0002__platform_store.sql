-- What this store is: one row, written at its first start.
create table store_meta (
  only_row      boolean primary key default true check (only_row),
  begun_at      timestamptz not null,
  -- Stamped once and for ever: whether the clock is ours to drive.
  simulated     boolean not null,
  -- The simulated clock showed clock_instant when the machine's showed clock_set_at.
  clock_instant timestamptz,
  clock_set_at  timestamptz,
  clock_running boolean not null default false,
  demo_state    text not null check (demo_state in ('NONE', 'WANTED', 'PLAYING', 'PLAYED')),
  -- Written by the readiness probe, to know that the store takes writes.
  probed_at     timestamptz,
  check (simulated = (clock_instant is not null)),
  check (simulated = (clock_set_at is not null)),
  check (simulated or not clock_running)
);
