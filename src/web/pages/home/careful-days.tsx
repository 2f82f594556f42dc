import { useQuery } from "@tanstack/react-query";
import { callDeadlines } from "../../api/rooms.ts";
import { useLanguage } from "../../ui/language.ts";
import { EarliestEnds } from "../deadlines/earliest-ends.tsx";

/** After a decision nobody is known to have received: on what day to be careful. */
export default function CarefulDays({ caseId }: { readonly caseId: string }) {
  const language = useLanguage();
  const limits = useQuery(callDeadlines.query(language, "GET /cases/:caseId/deadlines", { params: { caseId } }));
  return limits.data === undefined ? null : <EarliestEnds earliest={limits.data.earliest} />;
}
