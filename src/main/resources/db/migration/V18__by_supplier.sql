-- Who is known at a supplier is looked up for every message that is judged in a dispute's thread.
-- The channel comes first: an index that began with the workspace would be taken for lists, too,
-- which are read in their order.
create index dispute_by_supplier on dispute (channel, supplier, workspace, number);
drop index dispute_by_channel;
