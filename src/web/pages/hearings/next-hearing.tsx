import { momentWords, standingAlone } from "../../../kernel/moment-words.ts";
import { useLanguage, useSay } from "../../ui/language.ts";
import { useHearingsOf } from "./hearings-panel.tsx";
import { hearingsText as text } from "./text.ts";

/** The case's next hearing in the office's time, or that none is set. Nothing while it is not known. */
export function NextHearing({ caseId }: { readonly caseId: string }) {
  const say = useSay();
  const language = useLanguage();
  const found = useHearingsOf(caseId);
  if (!found.isSuccess) return null;
  const next = found.data.items
    .filter((one) => one.status === "set" && Date.parse(one.endsAt) > Date.now())
    .sort((a, b) => a.startsAt.localeCompare(b.startsAt))[0];
  if (next === undefined) return say(text.none);
  return standingAlone(momentWords(next.on, next.startsAt, next.office.zone)[language]);
}
