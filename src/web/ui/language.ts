import { useParams } from "@tanstack/react-router";
import { useEffect } from "react";
import { type Bilingual, type Language, say, type TextValues } from "../../kernel/bilingual.ts";

/** The page's language, from its address. */
export function useLanguage(): Language {
  return useParams({ strict: false }).language === "fr" ? "fr" : "en";
}

/** Says a text in the page's language. */
export function useSay(): (text: Bilingual, values?: TextValues) => string {
  const language = useLanguage();
  return (text, values) => say(text, language, values);
}

/** Names the page for the window's title and for a screen reader. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} – Greffe`;
  }, [title]);
}
