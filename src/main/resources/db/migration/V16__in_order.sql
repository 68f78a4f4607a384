-- A page of the list is read in its order, however many disputes there are behind it. The columns
-- behind the order let others' channels be passed over without a look at their rows.
create index dispute_in_order on dispute (
  workspace,
  is_open desc,
  (case when is_open = 1 and due_at is null then 1 else 0 end),
  (case when is_open = 1 then due_at end),
  closed_at desc,
  number desc,
  channel,
  handler
);
