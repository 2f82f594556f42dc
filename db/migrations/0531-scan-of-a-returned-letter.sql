-- The envelope that the post brought back, as whoever holds it scanned it: a document of the file, which the staff see.
alter table delivery_events
  add column document_id uuid references documents,
  add constraint delivery_events_scan check (document_id is null or state = 'returned');
