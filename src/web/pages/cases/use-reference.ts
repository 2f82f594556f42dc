import { useQuery } from "@tanstack/react-query";
import type { Bilingual } from "../../../kernel/bilingual.ts";
import type { Reference } from "../../../modules/cases/contract.ts";
import { callCases } from "../../api/rooms.ts";
import { useLanguage } from "../../ui/language.ts";

const nothing: Reference = {
  divisions: [],
  proceedings: [],
  claimTypes: [],
  statuses: [],
  offices: [],
  countries: [],
  interpreterLanguages: [],
  regulators: [],
};

/** What forms choose from; empty until it is there. */
export function useReference(): Reference {
  const language = useLanguage();
  const found = useQuery({ ...callCases.query(language, "GET /reference"), staleTime: Number.POSITIVE_INFINITY });
  return found.data ?? nothing;
}

/** The countries in which somebody can live, and the one that stands there already. */
export function usePlaces(present: string | null | undefined): Reference["countries"] {
  return useReference().countries.filter((one) => one.isPlace || one.code === present);
}

type Option = readonly [value: string, text: string];

/** A list's entries as options in the page's language, in its alphabetical order. */
export function useOptions(): (rows: readonly (Bilingual & { readonly code: string })[]) => readonly Option[] {
  const language = useLanguage();
  return (rows) =>
    rows
      .map((row): Option => [row.code, row[language]])
      .sort(([, one], [, other]) => one.localeCompare(other, `${language}-CA`));
}

/** Options of a table of names, in the table's own order. */
export function useNamed(): <Code extends string>(
  names: Readonly<Record<Code, Bilingual>>,
) => readonly (readonly [Code, string])[] {
  const language = useLanguage();
  return <Code extends string>(names: Readonly<Record<Code, Bilingual>>) =>
    Object.entries<Bilingual>(names).map(([code, name]) => [code as Code, name[language]] as const);
}
