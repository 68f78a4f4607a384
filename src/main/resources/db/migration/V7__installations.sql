-- Where the bot was added. '' stands for none: no organisation, or an organisation as a whole.
create table installation (
  enterprise varchar(40) not null,
  team varchar(40) not null,
  name text not null,
  bot_user varchar(40) not null,
  scopes text not null,
  tokens text not null,
  expires_at bigint,
  renewing_until bigint not null default 0,
  installer varchar(40) not null,
  installed_at bigint not null,
  primary key (enterprise, team)
);
create index installation_by_team on installation (team);

-- Workspaces that an organisation's installation serves.
create table org_workspace (
  workspace varchar(40) not null primary key,
  enterprise varchar(40) not null
);

create table install_state (
  digest varchar(64) not null primary key,
  redirect text not null,
  expires_at bigint not null
);
create index install_state_by_end on install_state (expires_at);
