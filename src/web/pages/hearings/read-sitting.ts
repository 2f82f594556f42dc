import { noInterpretation } from "../../../kernel/languages.ts";
import type { CaseView } from "../../../modules/cases/contract.ts";
import type { Sitting } from "../../../modules/hearings/contract.ts";
import { valuesOf } from "../../ui/field.tsx";

/** The sitting as the form has it; an empty field is nothing. */
export function readSitting(form: HTMLFormElement): Sitting {
  const value = valuesOf(form);
  const orNull = (name: string) => (value(name) === "" ? null : value(name));
  const interpreterLanguage = orNull("interpreterLanguage");
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
  };
}

/** Where a new hearing begins: virtual by default (practice notice on virtual hearings), half a day, the file's interpreter. */
export function sittingFor(file: CaseView): Sitting {
  const party = file.parties.find((one) => one.isPrincipal) ?? file.parties[0];
  return {
    on: "",
    time: "",
    durationMinutes: 210,
    mode: "virtual",
    room: null,
    joinUrl: null,
    joinTelephone: null,
    joinCode: null,
    memberId: null,
    interpreterLanguage: party?.interpreterLanguage ?? null,
    interpreterDialect: party?.interpreterDialect ?? null,
    interpreterName: null,
    issues: null,
  };
}
