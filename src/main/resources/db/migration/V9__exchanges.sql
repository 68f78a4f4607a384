-- What the bot answered last in each thread of its direct messages, so that "shorter" has a meaning.
create table exchange (
  workspace varchar(40) not null,
  channel varchar(40) not null,
  thread varchar(40) not null,
  number integer not null,
  situation varchar(100) not null,
  place integer not null,
  medium varchar(20) not null,
  at bigint not null,
  primary key (workspace, channel, thread)
);
create index exchange_by_age on exchange (at);
