-- The highest number of a dispute that was deleted for good, so that it is never given out again.
create table last_forgotten (
  workspace varchar(40) not null primary key,
  number integer not null
);
