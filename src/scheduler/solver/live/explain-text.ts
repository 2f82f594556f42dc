import { type Bilingual, type Language, say } from "../../../kernel/bilingual.ts";
import { type CivilDate, dateText } from "../../../kernel/time.ts";
import type { Hearing } from "../../contract.ts";
import type { SmallChange } from "./small-changes.ts";

/** The language's own name where it has a known code: `ti` is Tigrinya, tigrigna. */
function languageName(code: string, language: Language): string {
  try {
    return new Intl.DisplayNames([language], { type: "language" }).of(code) ?? code;
  } catch {
    return code;
  }
}

function monthName(month: string, language: Language): string {
  const date = new Date(`${month}-15T12:00:00Z`);
  return new Intl.DateTimeFormat(`${language}-CA`, { month: "long", timeZone: "UTC" }).format(date);
}

const changes: Readonly<Record<SmallChange["kind"], Bilingual>> = {
  "too-early": { en: "it could be heard as early as {on}", fr: "elle pouvait être instruite dès le {on}" },
  "after-deadline": {
    en: "its deadline were after the hearing of {on}",
    fr: "son échéance suivait l’audience du {on}",
  },
  "starts-too-late": { en: "it could start later in the day, on {on}", fr: "elle pouvait débuter plus tard, le {on}" },
  "party-away": { en: "party {id} could come on {on}", fr: "la partie {id} pouvait venir le {on}" },
  busy: {
    en: "{id}’s other hearing on {on} were on another day",
    fr: "l’autre audience de {id} le {on} avait lieu un autre jour",
  },
  "counsel-away": { en: "counsel {id} could come on {on}", fr: "le conseil {id} pouvait venir le {on}" },
  "counsel-day-full": {
    en: "counsel {id} took one more hearing on {on}",
    fr: "le conseil {id} acceptait une audience de plus le {on}",
  },
  "no-interpreter": {
    en: "there were one more {language} interpreter{office} in {month}",
    fr: "il y avait un interprète de plus en {language}{office} en {month}",
  },
  "no-representative": {
    en: "there were one more representative of the Minister{office} in {month}",
    fr: "il y avait un représentant du ministre de plus{office} en {month}",
  },
  "no-room": { en: "there were one more room{office} on {on}", fr: "il y avait une salle de plus{office} le {on}" },
  "no-member": {
    en: "there {count|was|were} {count} more {count|member|members} who may hear it{office} in {month}",
    fr: "il y avait {count} {count|commissaire|commissaires} de plus pouvant l’instruire{office} en {month}",
  },
  "member-away": { en: "member {id} could sit on {on}", fr: "le commissaire {id} pouvait siéger le {on}" },
  "week-full": {
    en: "member {id} could sit {count} {count|minute|minutes} more in the week of {on}",
    fr: "le commissaire {id} pouvait siéger {count} {count|minute|minutes} de plus la semaine du {on}",
  },
};

/** What would have to be otherwise, as the end of a sentence. */
function changeText(change: SmallChange, hearing: Hearing): Bilingual {
  const text = (language: Language) => {
    const { interpreter, office, mode } = hearing;
    const dialect = interpreter?.dialect == null ? "" : ` (${interpreter.dialect})`;
    const at = language === "en" ? ` in ${office}` : ` à ${office}`;
    return say(changes[change.kind], language, {
      id: change.id ?? "",
      count: change.count,
      on: dateText(change.on as CivilDate, language),
      month: monthName(change.month, language),
      language: `${languageName(interpreter?.language ?? "", language)}${dialect}`,
      office: mode === "virtual" ? "" : at,
    });
  };
  return { en: text("en"), fr: text("fr") };
}

/** Several at once are joined. */
export function changesText(all: readonly SmallChange[], hearing: Hearing, hasPlace: boolean): Bilingual {
  const texts = all.map((one) => changeText(one, hearing));
  return {
    en: `${hasPlace ? "It could be heard earlier" : "It would have a place"} if ${texts.map(({ en }) => en).join(" and ")}.`,
    fr: `${hasPlace ? "Elle pourrait avoir lieu plus tôt" : "Elle aurait une place"} ${texts.map(({ fr }) => ifFrench(fr)).join(" et ")}.`,
  };
}

/** *Si* loses its vowel before *il*, and before nothing else. */
const ifFrench = (clause: string) => (/^ils? /.test(clause) ? `s’${clause}` : `si ${clause}`);
