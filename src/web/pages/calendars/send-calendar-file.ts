import type { Language } from "../../../kernel/bilingual.ts";
import { Problem } from "../../api/client.ts";

/** Sends a file as it is: it is no JSON. @throws Problem */
export async function sendCalendarFile(
  language: Language,
  accountId: string,
  file: File,
): Promise<{ readonly busyTimes: number }> {
  const answer = await fetch(`/api/v1/calendars/${accountId}/outside-files`, {
    method: "POST",
    headers: { "accept-language": language, "content-type": "text/calendar" },
    body: file,
  });
  const said: unknown = await answer.json().catch(() => ({}));
  if (!answer.ok) throw new Problem(answer.status, said as { code?: string });
  return said as { readonly busyTimes: number };
}
