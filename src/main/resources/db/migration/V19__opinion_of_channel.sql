-- Whether a language model may be asked about what is said and done in a channel.
alter table room add column opinion smallint not null default 1;
