import { easternZone } from "../../../kernel/time.ts";
import { roleNames } from "../../../modules/identity/text.ts";
import type { AnswerFor } from "../../api/caller.ts";
import type { callIdentity } from "../../api/rooms.ts";
import { Badge } from "../../ui/badge.tsx";
import { DataTable } from "../../ui/data-table.tsx";
import { Moment } from "../../ui/day.tsx";
import { useSay } from "../../ui/language.ts";
import { peopleText as text } from "./text.ts";

type HeldRole = AnswerFor<typeof callIdentity, "GET /people/:accountId">["roles"][number];

/** The roles of one account, those of the past and those to come included. */
export function RolesTable({
  rows,
  mayChange,
  onEnd,
}: {
  readonly rows: readonly HeldRole[];
  readonly mayChange: boolean;
  readonly onEnd: (id: string) => void;
}) {
  const say = useSay();
  return (
    <DataTable
      caption={say(text.roles)}
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        {
          name: text.role,
          cell: (row) =>
            [say(roleNames[row.role]), row.division, row.officeId].filter((one) => one !== null).join(", "),
        },
        { name: text.from, cell: (row) => <Moment at={row.fromAt} zone={easternZone} /> },
        {
          name: text.until,
          cell: (row) => (row.untilAt === null ? null : <Moment at={row.untilAt} zone={easternZone} />),
        },
        {
          name: text.state,
          cell: (row) => (
            <Badge tone={row.isHeld ? "good" : "plain"}>{say(row.isHeld ? text.held : text.notHeld)}</Badge>
          ),
        },
        {
          name: text.action,
          cell: (row) =>
            mayChange && row.mayEnd && row.untilAt === null ? (
              <button type="button" className="second" onClick={() => onEnd(row.id)}>
                {say(text.end)}
              </button>
            ) : null,
        },
      ]}
    />
  );
}
