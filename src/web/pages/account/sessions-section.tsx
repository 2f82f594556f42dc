import { useQuery } from "@tanstack/react-query";
import { easternZone } from "../../../kernel/time.ts";
import { callIdentity } from "../../api/rooms.ts";
import { useCommands } from "../../ui/command.ts";
import { DataTable } from "../../ui/data-table.tsx";
import { Moment } from "../../ui/day.tsx";
import { ErrorSummary, Loading, Refusal } from "../../ui/error-summary.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { meansNames, accountText as text } from "./text.ts";

/** `Chrome 147, Linux` of a browser's long name for itself. */
function deviceName(agent: string): string {
  const browser = /(Firefox|Edg|Chrome|Version)\/(\d+)/.exec(agent);
  const system = /(Windows|Mac OS X|Android|iPhone|iPad|Linux)/.exec(agent)?.[1];
  const names: Readonly<Record<string, string>> = { Edg: "Edge", Version: "Safari", "Mac OS X": "macOS" };
  const parts = [browser === null ? agent.slice(0, 40) : `${names[browser[1] ?? ""] ?? browser[1]} ${browser[2]}`];
  if (system !== undefined) parts.push(names[system] ?? system);
  return parts.join(", ");
}

export function SessionsSection() {
  const say = useSay();
  const language = useLanguage();
  const acts = useCommands({ renews: [callIdentity.key(language, "GET /me/sessions")] });
  const sessions = useQuery(callIdentity.query(language, "GET /me/sessions"));
  if (sessions.isPending) return <Loading />;
  if (sessions.isError) return <ErrorSummary error={sessions.error} />;
  const endOne = (sessionId: string) =>
    void acts.run({
      send: callIdentity.send(language, "POST /me/sessions/:sessionId/end", { params: { sessionId } }),
      tell: say(text.isEnded),
    });
  const endOthers = () =>
    void acts.run({ send: callIdentity.send(language, "POST /me/sessions/end-others"), tell: say(text.othersEnded) });
  const { items } = sessions.data;
  return (
    <section>
      <h2>{say(text.sessions)}</h2>
      <Refusal of={acts.refusal} />
      <DataTable
        caption={say(text.sessions)}
        rows={items}
        rowKey={(row) => row.id}
        columns={[
          {
            name: text.device,
            cell: (row) => `${deviceName(row.device)} (${say(meansNames[row.means] ?? text.password)})`,
          },
          { name: text.opened, cell: (row) => <Moment at={row.openedAt} zone={easternZone} /> },
          { name: text.lastUsed, cell: (row) => <Moment at={row.seenAt} zone={easternZone} /> },
          {
            name: text.action,
            cell: (row) =>
              row.isThisOne ? (
                say(text.thisOne)
              ) : (
                <button type="button" className="second" disabled={acts.isPending} onClick={() => endOne(row.id)}>
                  {say(text.end)}
                </button>
              ),
          },
        ]}
      />
      {items.length > 1 ? (
        <button type="button" className="second" disabled={acts.isPending} onClick={endOthers}>
          {say(text.endOthers)}
        </button>
      ) : null}
    </section>
  );
}
