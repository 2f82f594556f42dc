import { useMemo } from "react";
import { callRetention } from "../../api/rooms.ts";
import { useLanguage } from "../../ui/language.ts";
import { candidateColumns, holdColumns, registerColumns, waitingColumns } from "./columns.tsx";
import type { Intent } from "./reason-dialog.tsx";
import { RetentionList } from "./retention-list.tsx";
import { disposalsText as text } from "./text.ts";

/** One of the four lists, by its name in the address. */
export function PartList({ part, onAsk }: { readonly part: string; readonly onAsk: (intent: Intent) => void }) {
  const language = useLanguage();
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is asked is the page’s, and the same at each turn.
  const columns = useMemo(
    () => ({ waiting: waitingColumns(onAsk), candidates: candidateColumns(onAsk), holds: holdColumns(onAsk) }),
    [],
  );
  if (part === "candidates")
    return (
      <RetentionList
        title={text.candidates}
        none={text.noCandidates}
        own="closed"
        sorts={["closed", "number"] as const}
        isLatestFirst={false}
        queryOf={(asked) => callRetention.query(language, "GET /disposal-candidates", { query: asked })}
        columns={columns.candidates}
        rowKey={(one) => one.caseId}
      />
    );
  if (part === "holds")
    return (
      <RetentionList
        title={text.holds}
        none={text.noHolds}
        own="placed"
        sorts={["placed", "number"] as const}
        isLatestFirst
        queryOf={(asked) => callRetention.query(language, "GET /legal-holds", { query: asked })}
        columns={columns.holds}
        rowKey={(one) => one.id}
      />
    );
  const isRegister = part === "register";
  const state = isRegister ? ("approved" as const) : ("proposed" as const);
  return (
    <RetentionList
      title={isRegister ? text.register : text.waiting}
      none={isRegister ? text.noRegister : text.noneWaiting}
      own="proposed"
      sorts={["proposed", "number", "closed", "until"] as const}
      isLatestFirst
      queryOf={(asked) => callRetention.query(language, "GET /disposals", { query: { ...asked, state } })}
      columns={isRegister ? registerColumns : columns.waiting}
      rowKey={(one) => one.id}
    />
  );
}
