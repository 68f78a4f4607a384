-- Whether a workspace lets a language model be asked, and whom it agreed to send words to.
create table model_consent (
  workspace varchar(40) not null primary key,
  allowed integer not null,
  overheard integer not null,
  host varchar(255) not null,
  person varchar(40) not null,
  at bigint not null
);
-- What was sent to it: a hash and counts, never a text. Until it is settled the tokens are an estimate.
create table model_sending (
  workspace varchar(40) not null,
  entry varchar(40) not null,
  number integer not null,
  task varchar(20) not null,
  hash varchar(64) not null,
  letters integer not null,
  hidden integer not null,
  tokens bigint not null,
  cost bigint not null,
  outcome varchar(20) not null,
  day varchar(10) not null,
  at bigint not null,
  millis bigint not null,
  primary key (workspace, entry)
);
create index model_sending_by_day on model_sending (workspace, day);
create index model_sending_by_age on model_sending (at);
