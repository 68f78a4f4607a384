-- Which instance delivers a lane at the moment; without a holder, before when nobody may.
create table lane_lease (
  workspace varchar(40) not null,
  lane varchar(40) not null,
  holder varchar(40) not null,
  lasts_until bigint not null,
  primary key (workspace, lane)
);

-- What a dispute's card showed last, and before when it is not to be touched again.
create table card (
  workspace varchar(40) not null,
  number integer not null,
  look varchar(64) not null,
  not_before bigint not null,
  primary key (workspace, number)
);

-- Holds nothing: whoever lost a conflict waits in line for it.
create table turn (
  empty smallint
);
