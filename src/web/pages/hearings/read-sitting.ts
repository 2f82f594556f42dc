import { noInterpretation } from "../../../kernel/languages.ts";
import type { CaseView } from "../../../modules/cases/contract.ts";
import type { Sitting } from "../../../modules/hearings/contract.ts";
import { valuesOf } from "../../ui/field.tsx";
import type { useSay } from "../../ui/language.ts";
import { languageIn } from "../cases/language-field.tsx";

/** The sitting as the form has it; an empty field is nothing. */
export function readSitting(form: HTMLFormElement, say: ReturnType<typeof useSay>): Sitting {
  const value = valuesOf(form);
  const orNull = (name: string) => (value(name) === "" ? null : value(name));
  const interpreterLanguage = languageIn(form, "interpreterLanguage", say);
  const isInterpreted = interpreterLanguage !== null && interpreterLanguage !== noInterpretation;
  return {
    on: value("on"),
    time: value("time").slice(0, 5),
    durationMinutes: Number(value("durationMinutes")),
    mode: value("mode") as Sitting["mode"],
    room: orNull("room"),
    joinUrl: orNull("joinUrl"),
    joinTelephone: orNull("joinTelephone"),
    joinCode: orNull("joinCode"),
    memberId: orNull("memberId"),
    interpreterLanguage,
    interpreterDialect: isInterpreted ? orNull("interpreterDialect") : null,
    interpreterName: isInterpreted ? orNull("interpreterName") : null,
    issues: orNull("issues"),
    panelIds: [orNull("panel-0"), orNull("panel-1")].flatMap((id) => id ?? []),
    interpreterId: isInterpreted ? orNull("interpreterId") : null,
    ministerCounselId: orNull("ministerCounselId"),
    appearing: namedIn(form, "insteadName-").flatMap((counselId) => {
      const accountId = orNull(`instead-${counselId}`);
      const name = orNull(`insteadName-${counselId}`);
      return accountId === null && name === null
        ? []
        : [{ counselId, accountId, name: accountId === null ? name : null }];
    }),
    witnesses: namedIn(form, "witnessName-").map((key) => ({
      name: value(`witnessName-${key}`),
      from: value(`witnessFrom-${key}`).slice(0, 5),
      to: value(`witnessTo-${key}`).slice(0, 5),
    })),
  };
}

/** What follows the beginning in the names of the fields that begin so. */
const namedIn = (form: HTMLFormElement, begins: string): string[] =>
  [...new FormData(form).keys()].flatMap((name) => (name.startsWith(begins) ? name.slice(begins.length) : []));

/**
 * Where a new hearing begins: virtual by default (practice notice on virtual hearings), half a day, the case's interpreter;
 * one that goes on, with the people who were there.
 */
export function sittingFor(theCase: CaseView, partHeard: Sitting | null): Sitting {
  const party = theCase.parties.find((one) => one.isPrincipal) ?? theCase.parties[0];
  return {
    on: "",
    time: "",
    durationMinutes: 210,
    mode: "virtual",
    room: null,
    joinUrl: null,
    joinTelephone: null,
    joinCode: null,
    memberId: partHeard?.memberId ?? null,
    panelIds: partHeard?.panelIds ?? [],
    interpreterId: partHeard?.interpreterId ?? null,
    ministerCounselId: partHeard?.ministerCounselId ?? null,
    appearing: [],
    witnesses: [],
    interpreterLanguage: party?.interpreterLanguage ?? null,
    interpreterDialect: party?.interpreterDialect ?? null,
    interpreterName: partHeard?.interpreterName ?? null,
    issues: partHeard?.issues ?? null,
  };
}
