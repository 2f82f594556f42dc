import { useQueryClient } from "@tanstack/react-query";
import type { Bilingual } from "../../../kernel/bilingual.ts";
import { callCalendars } from "../../api/rooms.ts";
import { useAttempt } from "../../ui/attempt.ts";
import { useTell } from "../../ui/done.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";

/** Changes dates to avoid, reads them anew and says what was done. */
export function useDatesChange() {
  const say = useSay();
  const language = useLanguage();
  const queries = useQueryClient();
  const tell = useTell();
  const { busy, problem, attempt } = useAttempt();
  const change = (act: () => Promise<unknown>, done: Bilingual, after: () => void = () => undefined) =>
    attempt(async () => {
      await act();
      for (const key of ["GET /dates-to-avoid", "GET /cases/:caseId/dates-to-avoid"] as const)
        await queries.invalidateQueries({ queryKey: callCalendars.key(language, key) });
      after();
      tell(say(done));
    });
  return { busy, problem, change };
}
