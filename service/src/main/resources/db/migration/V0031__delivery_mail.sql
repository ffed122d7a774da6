-- Every mail there ever was. The states are those of GOV.UK Notify, and kept: there is no mail server.
create table mail (
  id              bigint generated always as identity primary key,
  -- What makes it one mail; its Message-ID is made of it.
  key             text        not null unique,
  kind            text        not null,
  -- The account it is meant for; empty for a contact without one.
  message_id      text        not null unique,
  account         text        not null,
  name            text        not null,
  address         text,
  language        text        not null,
  subject         text        not null,
  plain           text        not null,
  html            text        not null,
  -- An invitation, and what it is: REQUEST or CANCEL.
  calendar        text,
  method          text,
  created_at      timestamptz not null,
  state           text        not null check (state in ('created', 'sending', 'delivered',
    'permanent-failure', 'temporary-failure', 'technical-failure', 'kept')),
  attempts        integer     not null default 0,
  first_tried_at  timestamptz,
  -- When it is tried next; null when never again.
  next_at         timestamptz,
  done_at         timestamptz,
  -- What the mail server last answered: the three digits, or what kept it from answering.
  last_reply      text,
  -- Whether whoever asked for it knows that it has failed.
  failure_told    boolean     not null default false
);

create index mail_due on mail (next_at) where next_at is not null;

create index mail_failed on mail (id)
  where not failure_told and state in ('permanent-failure', 'temporary-failure', 'technical-failure');

create index mail_account on mail (account, id);

-- Written before each attempt, in a transaction of its own, so that one that was broken off is known.
create table mail_attempt (
  mail_id bigint      not null,
  at      timestamptz not null
);
