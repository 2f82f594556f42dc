import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { Bilingual, Language } from "../../../kernel/bilingual.ts";
import { durationWords, momentWords, standingAlone } from "../../../kernel/moment-words.ts";
import { civilDateIn, type Instant } from "../../../kernel/time.ts";
import { modeNames } from "../../../modules/hearings/text.ts";
import type { OfferView } from "../../../modules/scheduling/offers/contract.ts";
import { Badge } from "../../ui/badge.tsx";
import { Facts } from "../../ui/facts.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { offerStateText, offersText as text } from "./text.ts";

/** A moment of this offer on the clocks of its office. */
export function momentAt(at: string, offer: OfferView, language: Language): string {
  const zone = offer.office.zone;
  return momentWords(civilDateIn(at as Instant, zone), at as Instant, zone)[language];
}

/** One offer: the date, of which case, until when, and what was answered or can be. */
export function OfferCard({
  offer,
  heading: Heading = "h3",
  children,
}: {
  readonly offer: OfferView;
  /** On a page of its own it stands right under the title. */
  readonly heading?: "h2" | "h3";
  readonly children?: ReactNode;
}) {
  const say = useSay();
  const language = useLanguage();
  const moment = momentWords(offer.on, offer.startsAt, offer.office.zone);
  return (
    <section className="card">
      <Heading>
        <time dateTime={offer.startsAt}>{standingAlone(moment[language])}</time>
      </Heading>
      <p>
        <Badge tone={toneOf(offer)}>{say(offerStateText[offer.state])}</Badge>
      </p>
      {offer.stands === false ? <p>{say(text.fallen)}</p> : null}
      <Facts facts={factsOf(offer, say, language)} />
      {children}
    </section>
  );
}

function toneOf({ state, stands }: OfferView) {
  if (state === "open") return "warning";
  return stands === true ? "good" : "plain";
}

type Fact = readonly [Bilingual, ReactNode];

function factsOf(offer: OfferView, say: ReturnType<typeof useSay>, language: Language): readonly Fact[] {
  const nth = { ordinal: offer.ordinal, of: offer.of };
  const facts: Fact[] = [
    [text.cases, <OfferCases key="files" cases={offer.cases} />],
    [text.office, offer.office.name[language]],
    [text.length, durationWords(offer.durationMinutes)[language]],
    [text.mode, modeNames[offer.mode][language]],
  ];
  if (offer.movesFrom !== null) facts.unshift([text.movesFrom, momentAt(offer.movesFrom, offer, language)]);
  if (offer.chosenAt !== null)
    facts.push([text.chosen, <strong key="chosen">{momentAt(offer.chosenAt, offer, language)}</strong>]);
  if (offer.state !== "open") return facts;
  const until = <strong key="until">{momentAt(offer.lapsesAt, offer, language)}</strong>;
  if (offer.movesFrom !== null) return [...facts, [text.until, until], [text.onMove, say(text.onMoveWords)]];
  return [...facts, [text.until, until], [text.nth, say(offer.ordinal < offer.of ? text.nthOf : text.lastOne, nth)]];
}

/** The link of an e-mail gives numbers alone; whoever is signed in goes on to the case. */
function OfferCases({ cases }: { readonly cases: OfferView["cases"] }) {
  const language = useLanguage();
  return (
    <ul className="bare">
      {cases.map(({ id, fileNumber }) => (
        <li key={fileNumber}>
          {id === null ? (
            fileNumber
          ) : (
            <Link to="/$language/cases/$caseId" params={{ language, caseId: id }}>
              {fileNumber}
            </Link>
          )}
        </li>
      ))}
    </ul>
  );
}
