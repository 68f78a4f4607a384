-- Names that somebody joined with another supplier's; a key is the name as it is compared.
create table supplier_spelling (
  workspace varchar(40) not null,
  name_key varchar(400) not null,
  name text not null,
  into_name text not null,
  slack_user varchar(40) not null,
  joined_at bigint not null,
  primary key (workspace, name_key)
);

-- What somebody noted about a person; '' as the channel stands for everybody in the workspace.
create table supplier_note (
  workspace varchar(40) not null,
  number integer not null,
  supplier text not null,
  person text not null,
  body text not null,
  channel varchar(40) not null,
  slack_user varchar(40) not null,
  noted_at bigint not null,
  primary key (workspace, number)
);

-- Suppliers of lists that were read in.
create table supplier_list (
  workspace varchar(40) not null,
  name_key varchar(400) not null,
  name text not null,
  relationship varchar(20) not null,
  years integer,
  orders integer,
  rejections integer not null,
  people text not null,
  primary key (workspace, name_key)
);
