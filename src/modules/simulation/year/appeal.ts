import { plusDays } from "../../../kernel/time.ts";
import { drawsOf } from "./draws.ts";
import { registryOf } from "./filing.ts";
import { type Twin, today } from "./twin.ts";
import { lead, ownSets, type TwinCase, untouched } from "./twin-case.ts";

/** The registry opens the appeal of a notice that came in. */
export async function openAppeal(
  twin: Twin,
  twinCase: TwinCase,
  by: "person" | "minister",
  receivedAt: string,
): Promise<void> {
  const path = `/cases/${lead(twinCase)}/appeals`;
  const { items } = await twin.ask<{ items: readonly { id: string }[] }>(registryOf(twin, twinCase), "POST", path, {
    appellant: by,
    receivedAt,
    keepsCounsel: twinCase.counsel !== null,
    together: twinCase.caseIds.slice(1),
  });
  const ids = items.map(({ id }) => id);
  const opened = appealMatter(twin, twinCase, ids, by);
  for (const id of opened.caseIds) twin.twinCases.set(id, opened);
  twinCase.appeals++;
}

function appealMatter(twin: Twin, claim: TwinCase, caseIds: readonly string[], by: "person" | "minister"): TwinCase {
  const name = `${claim.name}/${claim.appeals + 1}`;
  const draws = drawsOf(twin.seed, name);
  const late = draws.happens("record-late") ? 20 : 0;
  const comes = by === "minister" || !draws.happens("record-never");
  return {
    ...claim,
    ...untouched,
    ...ownSets(),
    name,
    division: "RAD",
    draws,
    caseIds,
    openedOn: today(twin),
    of: claim,
    appellant: by,
    firstPaperOn: comes ? plusDays(today(twin), draws.days("record") + late) : null,
  };
}
