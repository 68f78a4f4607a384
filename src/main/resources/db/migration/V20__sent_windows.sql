-- The window of its kind that was sent last: what was typed into it may still come in late.
alter table unsent add column sent_view text;
