import { useQuery } from "@tanstack/react-query";
import { momentWords } from "../../../kernel/moment-words.ts";
import type { CivilDate, Instant, Zone } from "../../../kernel/time.ts";
import type { CaseSummary } from "../../../modules/cases/contract.ts";
import type { NextHearings } from "../../../modules/hearings/contract.ts";
import { callHearings } from "../../api/rooms.ts";
import type { Column } from "../../ui/data-table.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { hearingsText as text } from "./text.ts";

/** A column for a list of files: the next hearing of each, in its office's time. Empty until it is known. */
export function useNextHearingColumn(files: readonly CaseSummary[]): Column<CaseSummary> {
  const language = useLanguage();
  const caseIds = files.map((one) => one.id).join(",");
  const found = useQuery({
    ...callHearings.query(language, "GET /next-hearings", { query: { caseIds } }),
    enabled: caseIds !== "",
  });
  const next = new Map(found.data?.items.map((one) => [one.caseId, one]));
  return {
    name: text.next,
    cell: (file) => (found.isSuccess ? <Next hearing={next.get(file.id)} /> : ""),
  };
}

function Next({ hearing }: { readonly hearing: NextHearings["items"][number] | undefined }) {
  const say = useSay();
  const language = useLanguage();
  if (hearing === undefined) return say(text.noneSet);
  const words = momentWords(hearing.on as CivilDate, hearing.startsAt as Instant, hearing.zone as Zone)[language];
  return <time dateTime={hearing.startsAt}>{words.replace(/^le\s/, "")}</time>;
}
