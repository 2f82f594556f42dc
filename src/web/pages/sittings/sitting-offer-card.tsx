import type { ReactNode } from "react";
import { durationWords, momentWords, standingAlone } from "../../../kernel/moment-words.ts";
import { civilDateIn } from "../../../kernel/time.ts";
import { languageNames } from "../../../modules/cases/text.ts";
import { modeNames } from "../../../modules/hearings/text.ts";
import type { SittingOffer } from "../../../modules/scheduling/interpreters/contract.ts";
import { Badge } from "../../ui/badge.tsx";
import { Facts } from "../../ui/facts.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { sittingReasonText, sittingStateText, sittingsText as text } from "./text.ts";

/** One sitting that is offered: when, where and in which languages. Of whose hearing it is, nothing. */
export function SittingOfferCard({
  offer,
  heading: Heading = "h3",
  children,
}: {
  readonly offer: SittingOffer;
  /** On a page of its own it stands right under the title. */
  readonly heading?: "h2" | "h3";
  readonly children?: ReactNode;
}) {
  const say = useSay();
  const language = useLanguage();
  const zone = offer.office.zone;
  const moment = momentWords(offer.on, offer.startsAt, zone);
  const until = momentWords(civilDateIn(offer.lapsesAt, zone), offer.lapsesAt, zone);
  const spoken = [offer.interpretation[language], offer.dialect].filter((one) => one !== null).join(", ");
  const { proceedingsLanguage: other } = offer;
  return (
    <section className="card">
      <Heading>
        <time dateTime={offer.startsAt}>{standingAlone(moment[language])}</time>
      </Heading>
      <p>
        <Badge tone={offer.state === "open" ? "warning" : offer.state === "accepted" ? "good" : "plain"}>
          {say(sittingStateText[offer.state])}
        </Badge>
      </p>
      <Facts
        facts={[
          [text.languages, other === null ? spoken : say(text.between, { spoken, other: say(languageNames[other]) })],
          [text.length, durationWords(offer.durationMinutes)[language]],
          [text.mode, modeNames[offer.mode][language]],
          [text.office, offer.office.name[language]],
          ...(offer.state === "open" ? [[text.until, <strong key="until">{until[language]}</strong>] as const] : []),
          ...(offer.reason === null ? [] : [[text.reason, say(sittingReasonText[offer.reason])] as const]),
        ]}
      />
      {children}
    </section>
  );
}
