-- Whoever has a meeting open sees at once what another member writes: in the meeting's own file, or in that of a case
-- on its agenda. Only that something has changed is called out.
create function tell_that_a_meeting_changed() returns trigger language plpgsql as $$
begin
  -- Most files are on no agenda, and the public page may not even look at one.
  if exists (select from touched where file_kind in ('conference', 'case')) then
    perform pg_notify('rrjet_meeting', changed.municipality || ' ' || changed.meeting)
      from (select municipality, file_id as meeting from touched where file_kind = 'conference'
        union select i.municipality, i.conference_id from touched t
          join conference_item i on i.municipality = t.municipality and i.case_id = t.file_id
          where t.file_kind = 'case') changed;
  end if;
  return null;
end $$;
create trigger meeting_changed after insert on entry referencing new table as touched
  for each statement execute function tell_that_a_meeting_changed();
