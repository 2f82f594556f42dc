import { sql } from "kysely";
import { instantOf } from "../../../kernel/time.ts";
import type { TellingChannel } from "./choices.ts";
import type { Telling } from "./contract.ts";
import "../db.ts";

/** What stands recorded of a message `m` by hand, as columns of a row; null where nothing does. */
export const tellingColumns = sql<
  TellingRow["telling"]
>`(select json_build_object('told_on', t.told_on, 'channel', t.channel,
    'words', t.words, 'recorded_at', t.recorded_at, 'by', coalesce(a.name, '—'))
  from partner_tellings t left join accounts a on a.id = t.recorded_by
  where t.message_id = m.id and t.told_on is not null
    and not exists (select from partner_tellings n where n.message_id = t.message_id and n.ordinal > t.ordinal))`;

/** Whether the partner of a message `m` was told by hand. */
export const isTold = sql<boolean>`coalesce((select t.told_on is not null from partner_tellings t
  where t.message_id = m.id order by t.ordinal desc limit 1), false)`;

export interface TellingRow {
  readonly telling: {
    readonly told_on: string;
    readonly channel: TellingChannel;
    readonly words: string;
    readonly recorded_at: string;
    readonly by: string;
  } | null;
}

export const tellingView = ({ telling }: TellingRow): Telling | null =>
  telling === null
    ? null
    : {
        toldOn: telling.told_on,
        channel: telling.channel,
        toldTo: telling.words,
        recordedAt: instantOf(new Date(telling.recorded_at)),
        recordedBy: telling.by,
      };
