-- Who is known at a supplier is looked up for every message that is judged in a dispute's thread.
create index dispute_by_supplier on dispute (workspace, channel, supplier, number);
