import type { Language } from "../../kernel/bilingual.ts";
import type { ContentName, ContentPage } from "../../kernel/content.ts";
import { requestFrom } from "./request.ts";

/** A text that everybody may read, for `useQuery`: it lies outside the interface, at the address that its answer is kept under. */
export function contentQuery(language: Language, name: ContentName) {
  const address = `/content/${language}/${name}`;
  return { queryKey: [language, address], queryFn: () => requestFrom<ContentPage>(language, address) };
}
