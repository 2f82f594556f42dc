import { Refused } from "../../../kernel/refusal.ts";

/** What the parties read in the list: one line, 1 to 300 characters. @throws document-description-missing */
export function checkedDescription(text: string): string {
  const line = text
    .replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]+/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
  if (line === "" || line.length > 300) throw new Refused("document-description-missing");
  return line;
}
