import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { momentWords } from "../../../kernel/moment-words.ts";
import type { CivilDate, Instant, Zone } from "../../../kernel/time.ts";
import type { CaseSummary } from "../../../modules/cases/contract.ts";
import type { NextHearings } from "../../../modules/hearings/contract.ts";
import { callHearings } from "../../api/rooms.ts";
import type { Column } from "../../ui/data-table.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { hearingsText as text } from "./text.ts";

/** What the cells of these files say. Empty until it is known. */
function useNextHearings(files: readonly CaseSummary[]): (file: CaseSummary) => ReactNode {
  const language = useLanguage();
  const caseIds = files.map((one) => one.id).join(",");
  const found = useQuery({
    ...callHearings.query(language, "GET /next-hearings", { query: { caseIds } }),
    enabled: caseIds !== "",
  });
  const next = new Map(found.data?.items.map((one) => [one.caseId, one]));
  return (file) => (found.isSuccess ? <Next hearing={next.get(file.id)} /> : "");
}

/** A column for a list of files: the next hearing of each, in its office's time. */
export const nextHearingColumn: Column<CaseSummary> = { name: text.next, cell: () => "", ofRows: useNextHearings };

function Next({ hearing }: { readonly hearing: NextHearings["items"][number] | undefined }) {
  const say = useSay();
  const language = useLanguage();
  if (hearing === undefined) return say(text.noneSet);
  const words = momentWords(hearing.on as CivilDate, hearing.startsAt as Instant, hearing.zone as Zone)[language];
  return <time dateTime={hearing.startsAt}>{words.replace(/^le\s/, "")}</time>;
}
