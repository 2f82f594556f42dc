import { createContext, useContext, useEffect } from "react";
import { type Bilingual, type Language, say, type TextValues } from "../../kernel/bilingual.ts";

/** The page's language, which its address says. Whoever reads the address gives it to what stands in the page. */
export const PageLanguage = createContext<Language>("en");

export const useLanguage = (): Language => useContext(PageLanguage);

/** Says a text in the page's language. */
export function useSay(): (text: Bilingual, values?: TextValues) => string {
  const language = useLanguage();
  return (text, values) => say(text, language, values);
}

/**
 * Names the page for the window's title and for a screen reader: what it is and the case's number, never a person's
 * name, which would stay in the browser's history. Null where another part of the page names it.
 */
export function useTitle(title: string | null): void {
  useEffect(() => {
    if (title !== null) document.title = `${title} – Greffe`;
  }, [title]);
}

/** The title of a page whose words come with an answer: while that is awaited, an ellipsis stands for them. */
export function useAnswerTitle(
  found: { readonly isPending: boolean; readonly isError: boolean },
  parts: readonly (string | undefined)[],
): void {
  const all = found.isPending ? [...parts, "…"] : parts;
  useTitle(found.isError ? null : all.filter((one) => one !== undefined).join(" – "));
}
