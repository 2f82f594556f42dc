import { sql } from "kysely";

/**
 * Whether an event `e` of a case is a use of it, from which its years are counted anew. What is about retention is none; nor is
 * that a registry officer looked, who must see a case to say whether it goes, and whose acts leave events of their own (an
 * administrative purpose is a decision that affects the person, Privacy Act, s. 3). That anybody else read it is one, so that
 * nothing goes too early: a member may read one case to decide another.
 */
export const isUse = sql`e.type not like 'disposal-%' and e.type not like 'hold-%'
  and not (e.type in ('case-opened-by-reader', 'submission-read', 'receipt-read', 'document-opened')
    and e.actor_kind = 'staff' and greffe.was_registry_officer(e.actor_id, e.occurred_at))`;
