-- What somebody typed into a window that was closed without being sent; dropped after a day.
create table unsent (
  workspace varchar(40) not null,
  slack_user varchar(40) not null,
  form varchar(60) not null,
  fields text not null,
  kept_at bigint not null,
  primary key (workspace, slack_user, form)
);
create index unsent_by_age on unsent (kept_at);
