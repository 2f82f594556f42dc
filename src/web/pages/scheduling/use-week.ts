import { useQuery } from "@tanstack/react-query";
import type { WeekLine } from "../../../modules/scheduling/week/contract.ts";
import { callScheduling } from "../../api/rooms.ts";
import { useLanguage } from "../../ui/language.ts";

export interface WeekPlace {
  readonly officeId: string;
  /** Empty: today. */
  readonly on: string;
  readonly by: WeekLine;
}

/** Where a hearing was dropped: the day, and the line when it is another. */
export interface WeekTarget {
  readonly on: string;
  readonly line: string | null;
}

/** The week stays in sight while the next one is read. */
export function useWeek({ officeId, on, by }: WeekPlace) {
  const language = useLanguage();
  return useQuery({
    ...callScheduling.query(language, "GET /schedule/week", { query: { officeId, by, ...(on === "" ? {} : { on }) } }),
    placeholderData: (before) => before,
    enabled: officeId !== "",
  });
}
