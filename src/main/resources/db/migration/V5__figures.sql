-- What figures need of each dispute, so that no journal has to be read for them.
alter table dispute add column figured smallint not null default 0;
alter table dispute add column noticed_at bigint;
alter table dispute add column accepted_at bigint;
alter table dispute add column settled_at bigint;
alter table dispute add column ending varchar(40);
alter table dispute add column owner_early smallint not null default 0;
alter table dispute add column warned integer not null default 0;
alter table dispute add column called_instead integer not null default 0;
alter table dispute add column owner_involved integer not null default 0;
alter table dispute add column anyway integer not null default 0;
alter table dispute add column steps_done integer not null default 0;
alter table dispute add column steps_left_out integer not null default 0;
create index dispute_by_channel on dispute (workspace, channel);
create index dispute_without_figures on dispute (figured);
