-- What partners are told is listed over all files: the oldest first, or of one kind.
create index partner_messages_in_order on partner_messages (made_at, id);
create index partner_messages_waiting_in_order on partner_messages (made_at, id) where sent_at is null;
create index partner_messages_of_kind on partner_messages (kind, made_at, id);
