import { Refused } from "../../../kernel/refusal.ts";
import { visibleLine } from "../../../kernel/visible-text.ts";

/** What the parties read in the list: one line, 1 to 300 characters. @throws document-description-missing */
export function checkedDescription(text: string): string {
  const line = visibleLine(text);
  if (line === "" || line.length > 300) throw new Refused("document-description-missing");
  return line;
}
