import type { Language } from "../../../kernel/bilingual.ts";
import { civilDateIn, civilTimeIn, easternZone, type Instant, momentText, type Zone } from "../../../kernel/time.ts";
import { receivedOn } from "../domain/receipt.ts";
import { answer, type Found, type ReckoningIo, type Values } from "./answer.ts";
import { givenInstant, givenOffice } from "./given-moment.ts";

const help = `greffe receipt --at MOMENT --office OFFICE [--json]

  The portal's stamp in Eastern time of something received at MOMENT (2021-04-02T01:00:00-04:00), and the office's
  date and time, which decide whether it is in time.
  L’horodatage du portail, heure de l’Est, de ce qui a été reçu à MOMENT, et la date et l’heure du bureau, qui décident
  si c’est à temps.

Exit codes: 0 told, 1 refused, 2 wrong use.
`;

/** `greffe receipt …`, which needs no tribunal. Exit codes: 0 told, 1 refused, 2 wrong use. */
export function receiptCommand(argv: readonly string[], io: ReckoningIo): 0 | 1 | 2 {
  return answer(argv, io, { help, options: ["at", "office"], flags: [], run });
}

function run({ at: given, office: code }: Values, positionals: readonly string[], language: Language): Found | null {
  if (positionals.length > 0 || typeof given !== "string" || typeof code !== "string") return null;
  const { zone } = givenOffice(code);
  const at = givenInstant(given);
  const facts = {
    at,
    stamp: clockIn(at, easternZone),
    office: { code, ...clockIn(at, zone) },
    receivedOn: receivedOn(at, zone),
  };
  return { facts, text: `${momentText(at, easternZone, language)}\n${momentText(at, zone, language)}\n`, aside: null };
}

const clockIn = (at: Instant, zone: Zone) => ({ date: civilDateIn(at, zone), time: civilTimeIn(at, zone), zone });
