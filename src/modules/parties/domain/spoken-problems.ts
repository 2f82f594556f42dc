import { noInterpretation, otherLanguage } from "../../../kernel/languages.ts";
import type { FieldProblem } from "../../../kernel/refusal.ts";
import { lineProblem, lineWords } from "../../../kernel/written-line.ts";
import { languageOf } from "../rules/interpreter-languages.ts";

/**
 * What is wrong with a language of interpretation as given: a code of none, a dialect that cannot be read, a language
 * that is on no list and is not named in words either. `at` is the JSON pointer of what holds both.
 */
export function spokenProblems(
  spoken: { readonly interpreterLanguage: string | null; readonly interpreterDialect: string | null },
  at: string,
): FieldProblem[] {
  const { interpreterLanguage: language, interpreterDialect: dialect } = spoken;
  const problem = dialect === null ? null : lineProblem(dialect, "letter");
  if (problem !== null)
    return [{ path: `${at}/interpreterDialect`, code: "interpreter-dialect-unreadable", text: lineWords[problem] }];
  if (language === null) return [];
  if (languageOf(language) === undefined)
    return [
      {
        path: `${at}/interpreterLanguage`,
        code: "interpreter-language-unknown",
        text: {
          en: "No language has this code (ISO 639). For one without a code use mis, and name it as the dialect.",
          fr: "Aucune langue n’a ce code (ISO 639). Pour une langue sans code, utilisez mis et nommez-la comme dialecte.",
        },
      },
    ];
  if (language === noInterpretation && dialect !== null)
    return [
      {
        path: `${at}/interpreterDialect`,
        code: "interpreter-dialect-of-none",
        text: {
          en: "No interpreter is needed: leave the dialect empty, or choose the language.",
          fr: "Aucun interprète n’est requis\u00a0: laissez le dialecte vide ou choisissez la langue.",
        },
      },
    ];
  if (language !== otherLanguage || dialect !== null) return [];
  return [
    {
      path: `${at}/interpreterDialect`,
      code: "interpreter-language-not-named",
      text: { en: "Name the language in words.", fr: "Nommez la langue en toutes lettres." },
    },
  ];
}
