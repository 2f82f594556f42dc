import { sql } from "kysely";

/**
 * Whether an event `e` of a file is a use of it, from which its years are counted anew. What is about retention is none; nor is that
 * somebody of the staff looked (an administrative purpose is a decision that affects the person, Privacy Act, s. 3, and what
 * the staff decides leaves an event of its own): who must decide whether a file goes may look at it first.
 */
export const isUse = sql`e.type not like 'disposal-%' and e.type not like 'hold-%'
  and not (e.actor_kind = 'staff' and e.type in ('case-opened-by-reader', 'submission-read', 'receipt-read', 'document-opened'))`;
