-- Instants are milliseconds since 1970; flags are 0 and 1. ${identity} numbers rows by itself.

create table dispute (
  workspace varchar(40) not null,
  number integer not null,
  supplier text not null,
  po text not null,
  finding text not null,
  search text not null,
  channel varchar(40) not null,
  card varchar(40) not null,
  handler varchar(40) not null,
  is_open smallint not null,
  playbook text not null,
  step text not null,
  due_at bigint,
  overdue smallint not null,
  opened_at bigint not null,
  closed_at bigint,
  spoken_at bigint,
  primary key (workspace, number)
);
create index dispute_by_thread on dispute (workspace, channel, card);
create index dispute_by_due on dispute (workspace, is_open, due_at);
create index dispute_by_handler on dispute (is_open, handler, workspace);

create table event (
  workspace varchar(40) not null,
  number integer not null,
  seq bigint not null,
  kind varchar(60) not null,
  version integer not null,
  body text not null,
  person varchar(40) not null,
  logged_at bigint not null,
  primary key (workspace, number, seq)
);

create table delivery (
  place ${identity},
  workspace varchar(40) not null,
  id varchar(200) not null,
  lane varchar(40) not null,
  number integer,
  body text not null,
  tries integer not null default 0,
  state varchar(10) not null,
  made_at bigint not null,
  done_at bigint,
  ts varchar(40),
  problem text,
  unique (workspace, id)
);
create index delivery_waiting on delivery (workspace, lane, state, place);

create table person (
  workspace varchar(40) not null,
  slack_user varchar(40) not null,
  preferences text not null,
  primary key (workspace, slack_user)
);

create table vote (
  workspace varchar(40) not null,
  slack_user varchar(40) not null,
  phrase varchar(100) not null,
  good smallint not null,
  primary key (workspace, slack_user, phrase)
);

create table room (
  workspace varchar(40) not null,
  channel varchar(40) not null,
  guarded smallint not null,
  primary key (workspace, channel)
);

create table seen (
  workspace varchar(40) not null,
  request varchar(200) not null,
  seen_at bigint not null,
  primary key (workspace, request)
);
create index seen_by_age on seen (seen_at);

-- db-scheduler's own table, as its documentation gives it.
create table scheduled_tasks (
  task_name varchar(100) not null,
  task_instance varchar(200) not null,
  task_data ${bytes},
  execution_time ${timestamp} not null,
  picked ${boolean} not null,
  picked_by varchar(100),
  last_success ${timestamp},
  last_failure ${timestamp},
  consecutive_failures integer,
  last_heartbeat ${timestamp},
  version bigint not null,
  priority smallint,
  state varchar(30),
  primary key (task_name, task_instance)
);
create index scheduled_tasks_by_time on scheduled_tasks (execution_time);
create index scheduled_tasks_by_heartbeat on scheduled_tasks (last_heartbeat);
