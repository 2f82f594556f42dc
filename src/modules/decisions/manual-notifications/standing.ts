import { sql } from "kysely";
import { type CivilDate, instantOf } from "../../../kernel/time.ts";
import type { NotificationChannel } from "./choices.ts";
import type { ManualNotification } from "./contract.ts";
import "../db.ts";

/** What stands recorded of a message `m` by hand, as columns of a row; null where nothing does. */
export const notificationColumns = sql<
  NotificationRow["notification"]
>`(select json_build_object('told_on', t.told_on, 'channel', t.channel,
    'words', t.words, 'recorded_at', t.recorded_at, 'by', coalesce(a.name, '—'))
  from partner_manual_notifications t left join accounts a on a.id = t.recorded_by
  where t.message_id = m.id and t.told_on is not null
    and not exists (select from partner_manual_notifications n where n.message_id = t.message_id and n.ordinal > t.ordinal))`;

/** Whether the partner of a message `m` was told by hand. */
export const isTold = sql<boolean>`coalesce((select t.told_on is not null from partner_manual_notifications t
  where t.message_id = m.id order by t.ordinal desc limit 1), false)`;

export interface NotificationRow {
  readonly notification: {
    readonly told_on: CivilDate;
    readonly channel: NotificationChannel;
    readonly words: string;
    readonly recorded_at: string;
    readonly by: string;
  } | null;
}

export const notificationView = ({ notification }: NotificationRow): ManualNotification | null =>
  notification === null
    ? null
    : {
        toldOn: notification.told_on,
        channel: notification.channel,
        toldTo: notification.words,
        recordedAt: instantOf(new Date(notification.recorded_at)),
        recordedBy: notification.by,
      };
