import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useLocation, useRouter } from "@tanstack/react-router";
import type { MouseEvent } from "react";
import type { Language } from "../../kernel/bilingual.ts";
import { useLanguage } from "./language.ts";
import { languageNames, otherThan } from "./other-language.ts";

/** The address of the same page in the other language, and everything that says where in the page its reader is. */
function inLanguage(address: string, language: Language): string {
  return address.replace(/^\/(en|fr)(?=[/?#]|$)/, `/${language}`);
}

/** The same page in the other language. The page stays as it is, with what was typed in it; only its words change. */
export function LanguageLink() {
  const own = useLanguage();
  const other = otherThan(own);
  const { href, state } = useLocation();
  const { history } = useRouter();
  const queries = useQueryClient();
  const there = inLanguage(href, other);
  const go = (event: MouseEvent) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    takeAnswers(queries, own, other);
    history.push(there, { ...state });
  };
  return (
    <a href={there} lang={other} hrefLang={other} onClick={go}>
      {languageNames[other]}
    </a>
  );
}

/**
 * What the page shows stays until the same has been asked in the other language. Without it each form would give way to
 * “Loading…”, and come back empty.
 */
function takeAnswers(queries: QueryClient, own: Language, other: Language): void {
  for (const { queryKey, state } of queries.getQueryCache().getAll()) {
    if (queryKey[0] !== own || state.data === undefined) continue;
    const there = [other, ...queryKey.slice(1)];
    if (queries.getQueryData(there) === undefined) queries.setQueryData(there, state.data, { updatedAt: 0 });
  }
}
