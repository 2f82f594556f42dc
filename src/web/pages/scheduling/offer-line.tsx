import { type Instant, momentText, type Zone } from "../../../kernel/time.ts";
import type { OfferToCounsel } from "../../../modules/scheduling/contract.ts";
import { useLanguage, useSay } from "../../ui/language.ts";
import { offerStateText, reasonText } from "../offers/text.ts";
import { schedulingText as text } from "./text.ts";

interface Offered {
  readonly offer: OfferToCounsel;
  readonly zone: string;
  /** The date that the proposal has now: another than was offered, where counsel of the same hearing chose another. */
  readonly startsAt: string;
}

/** To whom a date was offered, until when, or what was answered, by whom and why. */
export function OfferLine({ offer, zone, startsAt }: Offered) {
  const say = useSay();
  const language = useLanguage();
  const moment = (at: string) => momentText(at as Instant, zone as Zone, language);
  const { ordinal, counsel } = offer;
  if (offer.state === "open")
    return (
      <div className="hint">
        {say(text.offeredTo, { ordinal, counsel, moment: moment(offer.lapsesAt) })}
        {offer.bouncedAt === null ? null : (
          <strong> {say(text.offerReturned, { moment: moment(offer.bouncedAt) })}</strong>
        )}
      </div>
    );
  const said = [
    say(text.offerEnded, { ordinal, counsel, state: say(offerStateText[offer.state]) }),
    offer.startsAt === startsAt ? null : say(text.offeredDate, { moment: moment(offer.startsAt) }),
    offer.chosenAt === null ? null : moment(offer.chosenAt),
    offer.reason === null ? null : say(reasonText[offer.reason]),
    offer.words,
    answered(offer, say, moment),
  ];
  return <div className="hint">{said.filter((part) => part !== null).join("; ")}</div>;
}

function answered(
  { answeredAt, answeredBy }: OfferToCounsel,
  say: ReturnType<typeof useSay>,
  moment: (at: string) => string,
): string | null {
  if (answeredAt === null) return null;
  if (answeredBy === null) return say(text.answeredByLink, { moment: moment(answeredAt) });
  return say(text.answeredIn, { name: answeredBy, moment: moment(answeredAt) });
}
