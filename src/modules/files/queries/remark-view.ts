import { say } from "../../../kernel/bilingual.ts";
import { parseRemark } from "../domain/remark.ts";
import { remarkNames } from "../text.ts";

/** A remark as every view gives it, with the pages that it is about. */
export function remarkView(stored: string) {
  const { code, pages, numbers } = parseRemark(stored);
  const name = remarkNames[code] ?? { en: code, fr: code };
  return { code, en: say(name, "en", { pages }), fr: say(name, "fr", { pages }), pages: [...numbers] };
}
