-- What people put right is looked up for every answer that is logged.
create index event_by_kind on event (workspace, kind, logged_at);
