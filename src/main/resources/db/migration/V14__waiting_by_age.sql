-- How many deliveries wait, and for how long, is asked every few seconds.
create index delivery_by_age on delivery (made_at) where state = 'waiting';
