import type { ReactNode } from "react";
import type { Bilingual } from "../../../kernel/bilingual.ts";
import { type CivilTime, timeText } from "../../../kernel/time.ts";
import type { HearingView, SittingPersonView } from "../../../modules/hearings/contract.ts";
import { useLanguage, useSay } from "../../ui/language.ts";
import { interpreterWords } from "./hearing-words.ts";
import { peopleText } from "./people-text.ts";
import { hearingsText as text } from "./text.ts";

/** Who sits and who appears, as a person on the case needs it. */
export function peopleFacts(hearing: HearingView): (readonly [Bilingual, ReactNode])[] {
  const as = (role: SittingPersonView["role"]) => hearing.people.filter((one) => one.role === role);
  const members = as("member");
  const facts: (readonly [Bilingual, ReactNode])[] = [
    members.length > 1
      ? [peopleText.panelOf, <People key="panel" people={members} />]
      : [
          text.member,
          hearing.member === null ? (
            <Words key="member" of={text.noMember} />
          ) : (
            <bdi key="member">{hearing.member.name}</bdi>
          ),
        ],
    [text.interpreter, <Interpreter key="interpreter" hearing={hearing} />],
  ];
  for (const [role, name] of others)
    if (as(role).length > 0) facts.push([name, <People key={role} people={as(role)} />]);
  return facts;
}

const others = [
  ["counsel", peopleText.counselAtSitting],
  ["minister-counsel", peopleText.ministerCounsel],
  ["designated-representative", peopleText.representative],
  ["witness", peopleText.witnesses],
] as const;

function Words({ of }: { readonly of: Bilingual }) {
  return useSay()(of);
}

function Interpreter({ hearing }: { readonly hearing: HearingView }) {
  const say = useSay();
  if (hearing.interpreter === null) return say(peopleText.noInterpreter);
  return (
    <>
      {say(interpreterWords(hearing.interpreter, hearing.interpreterDialect))}
      {hearing.interpreterName === null ? null : (
        <>
          {" – "}
          <bdi>{hearing.interpreterName}</bdi>
        </>
      )}
    </>
  );
}

/** Each once, also where they appear on several of the cases. */
function People({ people }: { readonly people: readonly SittingPersonView[] }) {
  const words = usePersonWords();
  const lines = [...new Set(people.map(words))];
  return (
    <ul className="bare">
      {lines.map((line) => (
        <li key={line}>
          <bdi>{line}</bdi>
        </li>
      ))}
    </ul>
  );
}

function usePersonWords(): (one: SittingPersonView) => string {
  const say = useSay();
  const language = useLanguage();
  const hour = (at: string) => timeText(at as CivilTime, language);
  return ({ name, presides, inPlaceOf, isElsewhere, from, to }) => {
    if (presides) return say(peopleText.presides, { name });
    if (from !== null && to !== null) return say(peopleText.heardAt, { name, from: hour(from), to: hour(to) });
    const said = inPlaceOf === null ? name : say(peopleText.inPlaceOf, { name, counsel: inPlaceOf });
    return isElsewhere ? say(peopleText.isElsewhere, { name: said }) : said;
  };
}
