import { civilDateIn, civilTimeIn, dateText, startOfDay, systemClock, timeText } from "../../../kernel/time.ts";
import type { TaskView } from "../../../modules/work/contract.ts";
import type { Column } from "../../ui/columns.ts";
import { Day } from "../../ui/day.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { workText as text } from "./text.ts";

/** The same for a spreadsheet, the office beside it. */
export const sinceFacts: NonNullable<Column<TaskView>["facts"]> = [
  {
    name: text.received,
    of: ({ openedAt, office }) => {
      const [at, zone] = [openedAt, office.zone];
      const on = civilDateIn(at, zone);
      return at === startOfDay(on, zone) ? on : `${on} ${civilTimeIn(at, zone)}`;
    },
  },
  { name: text.office, of: ({ office }, language) => office.name[language] },
];

/** Since when an item waits, in the time of its office, as the column’s heading says. Work about a hearing waits from the hearing’s day, which may be still to come. */
export function WaitingSince({ task }: { readonly task: TaskView }) {
  const say = useSay();
  const language = useLanguage();
  const at = task.openedAt;
  const zone = task.office.zone;
  const on = civilDateIn(at, zone);
  if (at !== startOfDay(on, zone))
    return (
      <time dateTime={at}>
        {dateText(on, language)}, {timeText(civilTimeIn(at, zone), language)}
      </time>
    );
  return at <= systemClock() ? <Day on={on} /> : say(text.waitsFrom, { day: dateText(on, language) });
}
