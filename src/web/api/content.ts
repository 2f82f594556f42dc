import type { Language } from "../../kernel/bilingual.ts";
import type { ContentName, ContentPage } from "../../kernel/content.ts";
import { requestFrom } from "./request.ts";

/** A text that everybody may read, which the server reads from its files. @throws Problem */
export const fetchContent = (language: Language, name: ContentName) =>
  requestFrom<ContentPage>(language, `/content/${language}/${name}`);
