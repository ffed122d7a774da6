-- The second wall: what the database itself lets whoever asks see, should the program in front of it
-- forget to ask. Laid anew whenever this file changes, after all numbered migrations.
--
-- Three roles. The owner migrates, and sees no row once the policies are forced. The worker is the
-- program: what it does is decided there. The portal reads for whoever is logged in, writes nothing,
-- and sees a row about somebody only by what the running transaction was told (set_config with true:
-- it ends with the transaction). Nothing told, no row. What the portal is not granted it can't read
-- at all; a table made later is neither granted nor seen before it stands here.

-- One of the lists that the transaction was told.
create or replace function told(list text) returns setof text
  language sql stable parallel safe
  as $$ select unnest(nullif(current_setting('naervaer.' || list, true), '')::text[]) $$;

-- Whether the caller holds one of these roles in the whole municipality.
create or replace function everywhere_as(variadic roles text[]) returns boolean
  language sql stable parallel safe
  as $$ select exists (select from told('everywhere') as role where role = any(roles)) $$;

do $$
declare one text;
begin
  foreach one in array array[
    'employee', 'employment_version', 'employment_owner', 'absence_version', 'talk', 'answer', 'held_record', 'held_act',
    'advisory', 'advisory_change', 'delivery', 'mail', 'mail_attempt', 'inbox_news', 'inbox_item',
    'inbox_action', 'inbox_telling', 'talk_record', 'liaison_step', 'liaison_export',
    'calendar_feed', 'employee_account', 'employee_notice', 'held_data_shown', 'access_entry',
    'access_sample', 'retention_hold', 'refused_record', 'refused_act'
  ] loop
    execute format('alter table %I enable row level security', one);
    execute format('alter table %I force row level security', one);
    execute format('drop policy if exists the_program on %I', one);
    execute format('drop policy if exists who_asks on %I', one);
    execute format(
      'create policy the_program on %I to naervaer_worker using (true) with check (true)', one);
    execute format('revoke all on %I from naervaer_portal', one);
  end loop;
end $$;

-- Tables that hold nobody but those who decide and operate.
grant select on
  book_epoch, store_meta, sweep_state, intake_offset, intake_remark, text_version, stand_in,
  ledger_entry, ledger_file, sheet_proposal, sheet_step, sheet_notice, sheet_rehearsal,
  sheet_rehearsal_opened, retention_proof, access_gone
  to naervaer_portal;

grant select on
  employee, employment_version, absence_version, talk, answer, held_record, held_act, advisory, mail,
  inbox_item, inbox_action, talk_record, liaison_step, liaison_export, employee_notice,
  held_data_shown, access_entry, access_sample, retention_hold, refused_act
  to naervaer_portal;

-- Not what it holds: that is as payroll sent it, and shown masked by the program alone.
grant select (number, at, topic, partition, "offset", source, event_id, reason, field)
  on refused_record to naervaer_portal;

-- What lies before the caller. Of an employee: what the caller handles, leads, stands in for, was
-- addressed by role, or was passed up; of a work unit alone: who leads it. Not what the caller was
-- addressed by name once: another leads them by now, or nobody was told yet.
create policy who_asks on inbox_item for select to naervaer_portal using (
  (select everywhere_as('COORDINATOR', 'HR', 'DATA_PROTECTION'))
  or employment_id in (select told('employments'))
  or work_unit in (select told('offices'))
  or (recipient || ':' || work_unit) in (select told('addressed'))
  or (employee_id = '' and work_unit in (select told('units')))
  or (recipient = 'LEADER' and stage = 'WITH_NEXT_LEVEL' and work_unit in (select told('below')))
);

create policy who_asks on inbox_action for select to naervaer_portal using (
  exists (select from inbox_item where inbox_item.id = inbox_action.item_id)
);

create policy who_asks on advisory for select to naervaer_portal using (
  (select everywhere_as('COORDINATOR', 'HR', 'DATA_PROTECTION'))
  or employment_id in (select told('employments'))
  or work_unit in (select told('offices'))
  or (employee_id = '' and work_unit in (select told('units')))
  or exists (
    select from unnest(recipients) as recipient
    where (recipient || ':' || advisory.work_unit) in (select told('addressed')))
  or exists (select from inbox_item where inbox_item.advisory_id = advisory.id)
);

create policy who_asks on employee for select to naervaer_portal using (
  (select everywhere_as('COORDINATOR', 'HR', 'DATA_PROTECTION', 'PAYROLL'))
  or employee_id in (select told('employees'))
  or employee_id in (select told('paid_employees'))
);

-- The name and the work unit are told to whom something about the employment lies before; all of a
-- person's employments to the liaison who was asked about one.
create policy who_asks on employment_version for select to naervaer_portal using (
  (select everywhere_as('COORDINATOR', 'HR', 'DATA_PROTECTION', 'PAYROLL'))
  or employment_id in (select told('employments'))
  or employment_id in (select told('paid'))
  or exists (
    select from inbox_item where inbox_item.employee_id = employment_version.employee_id
      and (inbox_item.employment_id = employment_version.employment_id
        or (inbox_item.recipient = 'LIAISON'
          and ('LIAISON:' || inbox_item.work_unit) in (select told('addressed')))))
);

create policy who_asks on answer for select to naervaer_portal using (
  (select everywhere_as('COORDINATOR', 'HR', 'DATA_PROTECTION'))
  or employment_id in (select told('employments'))
  or exists (
    select from inbox_item where inbox_item.employee_id = answer.employee_id
      and inbox_item.recipient = 'LIAISON'
      and ('LIAISON:' || inbox_item.work_unit) in (select told('addressed')))
  -- That somebody is back is what payroll is asked the end date for.
  or (question = 'is-back'
    and ((select everywhere_as('PAYROLL')) or employment_id in (select told('paid'))))
);

create policy who_asks on absence_version for select to naervaer_portal using (
  (select everywhere_as('COORDINATOR', 'HR', 'DATA_PROTECTION', 'PAYROLL'))
  or employment_id in (select told('employments'))
  or employment_id in (select told('paid'))
);

create policy who_asks on talk for select to naervaer_portal using (
  (select everywhere_as('COORDINATOR', 'HR', 'DATA_PROTECTION'))
  or employment_id in (select told('employments'))
);

create policy who_asks on talk_record for select to naervaer_portal using (
  (select everywhere_as('COORDINATOR', 'HR', 'DATA_PROTECTION'))
  or employment_id in (select told('employments'))
);

create policy who_asks on liaison_step for select to naervaer_portal using (
  (select everywhere_as('COORDINATOR', 'HR', 'DATA_PROTECTION'))
  or account in (select told('account'))
  or employments && array(select told('employments'))
  or exists (
    select from inbox_item where inbox_item.employment_id = any(liaison_step.employments)
      and inbox_item.recipient = 'LIAISON'
      and ('LIAISON:' || inbox_item.work_unit) in (select told('addressed')))
);

create policy who_asks on liaison_export for select to naervaer_portal using (
  account in (select told('account'))
  or (select everywhere_as('DATA_PROTECTION'))
  or employee_id in (select told('employees'))
);

create policy who_asks on employee_notice for select to naervaer_portal using (
  (select everywhere_as('COORDINATOR', 'HR', 'DATA_PROTECTION'))
  or employment_id in (select told('employments'))
  or work_unit in (select told('offices'))
);

create policy who_asks on held_data_shown for select to naervaer_portal using (
  (select everywhere_as('COORDINATOR', 'HR', 'DATA_PROTECTION'))
  or employee_id in (select told('employees'))
);

create policy who_asks on mail for select to naervaer_portal using (
  (account <> '' and account in (select told('account')))
  or (select everywhere_as('COORDINATOR'))
);

-- Payroll compares its list of open absences with what is known, and with what is held; it is part of
-- all that is held about somebody.
create policy who_asks on held_record for select to naervaer_portal using (
  (select everywhere_as('COORDINATOR', 'PAYROLL', 'DATA_PROTECTION'))
  or employee_id in (select told('employees'))
);

create policy who_asks on held_act for select to naervaer_portal using (
  (select everywhere_as('COORDINATOR'))
);

create policy who_asks on access_entry for select to naervaer_portal using (
  (select everywhere_as('DATA_PROTECTION'))
);

create policy who_asks on access_sample for select to naervaer_portal using (
  (select everywhere_as('DATA_PROTECTION'))
);

create policy who_asks on retention_hold for select to naervaer_portal using (
  (select everywhere_as('DATA_PROTECTION'))
);

create policy who_asks on refused_record for select to naervaer_portal using (
  (select everywhere_as('COORDINATOR'))
);

create policy who_asks on refused_act for select to naervaer_portal using (
  (select everywhere_as('COORDINATOR'))
);
