import { type Bilingual, languages, say } from "../../../kernel/bilingual.ts";
import { type CivilDate, dateText } from "../../../kernel/time.ts";
import type { Receipt, SubmissionContent } from "../contract.ts";
import { isDay } from "../domain/check-content.ts";
import { serviceMethods } from "../rules/service-statements.ts";
import { receiptText as text } from "./receipt-text.ts";

type Stated = NonNullable<SubmissionContent["service"]>;
type Service = NonNullable<Receipt["service"]>;

/** The statement of service as the receipt repeats it: to whom, how and when, or why that is not stated. */
export function receiptService(stated: SubmissionContent["service"]): Receipt["service"] {
  if (stated === null || stated.kind === null) return null;
  const { kind } = stated;
  const provided = kind === "provided" ? providedFacts(stated) : { to: null, method: null, on: null };
  const explanation = kind === "unable" ? wordsOrNull(stated.explanation) : null;
  return { kind, ...provided, explanation, text: inWords(kind, provided, explanation) };
}

function providedFacts(stated: Stated): Pick<Service, "to" | "method" | "on"> {
  const method = serviceMethods.find((one) => one.code === stated.method);
  return {
    to: wordsOrNull(stated.to),
    method: method === undefined ? null : { code: method.code, ...method.name },
    on: isDay(stated.on) ? (stated.on as CivilDate) : null,
  };
}

function inWords(
  kind: Service["kind"],
  facts: ReturnType<typeof providedFacts>,
  explanation: string | null,
): Bilingual {
  if (kind === "no-other-party") return text.noOtherParty;
  const [en, fr] = languages.map((language) => {
    const missing = text.notStated[language];
    if (kind === "unable") return say(text.unable, language, { explanation: explanation ?? missing });
    return say(text.provided, language, {
      to: facts.to ?? missing,
      method: facts.method?.[language] ?? missing,
      day: facts.on === null ? missing : dateText(facts.on, language),
    });
  });
  return { en: en ?? "", fr: fr ?? "" };
}

function wordsOrNull(words: string): string | null {
  const kept = words.trim();
  return kept === "" ? null : kept;
}
