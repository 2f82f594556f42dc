import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { momentWords } from "../../../kernel/moment-words.ts";
import type { CaseSummary } from "../../../modules/cases/contract.ts";
import type { NextHearings } from "../../../modules/hearings/contract.ts";
import { callHearings } from "../../api/rooms.ts";
import type { Column } from "../../ui/data-table.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { hearingsText as text } from "./text.ts";

/** What the cells of these cases say. Empty until it is known. */
function useNextHearings(cases: readonly CaseSummary[]): (theCase: CaseSummary) => ReactNode {
  const language = useLanguage();
  const caseIds = cases.map((one) => one.id).join(",");
  const found = useQuery({
    ...callHearings.query(language, "GET /next-hearings", { query: { caseIds } }),
    enabled: caseIds !== "",
  });
  return saying(found.data);
}

const saying = (found: NextHearings | undefined) => (theCase: CaseSummary) =>
  found?.caseIds.includes(theCase.id) === true ? (
    <Next hearing={found.items.find((one) => one.caseId === theCase.id)} />
  ) : (
    ""
  );

/** A column for a list of cases: the next hearing of each, in its office's time. */
export const nextHearingColumn: Column<CaseSummary> = { name: text.next, cell: () => "", ofRows: useNextHearings };

/** How many cases a first page shows. */
export const newestShown = 5;

/** Asks for the next hearings of the reader's newest cases: along with the list of them, not a round trip after it. */
export function useNewestHearings() {
  const query = callHearings.query(useLanguage(), "GET /next-hearings", { query: { limit: newestShown } });
  // The table, which stands a moment after its page, asks for the same.
  return useQuery({ ...query, staleTime: 10_000 });
}

/** A case that came between the two answers is asked for by itself. */
function useHearingsOfNewest(cases: readonly CaseSummary[]): (theCase: CaseSummary) => ReactNode {
  const { data } = useNewestHearings();
  const missing = data === undefined ? [] : cases.filter((one) => !data.caseIds.includes(one.id));
  const ofMissing = useNextHearings(missing);
  const ofNewest = saying(data);
  return (theCase) => (missing.includes(theCase) ? ofMissing(theCase) : ofNewest(theCase));
}

/** The same column for the reader's newest cases. */
export const newestHearingColumn: Column<CaseSummary> = { ...nextHearingColumn, ofRows: useHearingsOfNewest };

function Next({ hearing }: { readonly hearing: NextHearings["items"][number] | undefined }) {
  const say = useSay();
  const language = useLanguage();
  if (hearing === undefined) return say(text.noneSet);
  const words = momentWords(hearing.on, hearing.startsAt, hearing.zone)[language];
  return <time dateTime={hearing.startsAt}>{words.replace(/^le\s/, "")}</time>;
}
