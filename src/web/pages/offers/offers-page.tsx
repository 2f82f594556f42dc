import { useQuery } from "@tanstack/react-query";
import type { OfferView } from "../../../modules/scheduling/offers/contract.ts";
import { callScheduling } from "../../api/rooms.ts";
import { ErrorSummary, Loading, Refusal } from "../../ui/error-summary.tsx";
import { useLanguage, useSay, useTitle } from "../../ui/language.ts";
import { type ToldElsewhere, useRefusedElsewhere } from "../../ui/refused-elsewhere.ts";
import { Empty } from "../../ui/success.tsx";
import { AnswerForm } from "./answer-form.tsx";
import { offerListText } from "./list-text.ts";
import { OfferCard } from "./offer-card.tsx";
import { offersText as text } from "./text.ts";

/** Counsel’s page: which dates wait for an answer, until when, and what was answered before. */
export function OffersPage() {
  const say = useSay();
  const language = useLanguage();
  useTitle(say(offerListText.title));
  const found = useQuery(callScheduling.query(language, "GET /hearing-offers"));
  const refused = useRefusedElsewhere();
  const [open, ended] = [true, false].map((is) => found.data?.items.filter((one) => (one.state === "open") === is));
  return (
    <div className="narrow">
      <h1>{say(offerListText.title)}</h1>
      <p className="lead">{say(text.lead)}</p>
      {found.isPending ? <Loading /> : null}
      {found.isError ? <ErrorSummary error={found.error} /> : null}
      <Refusal of={refused.unless(open ?? [])} />
      <h2>{say(text.waiting)}</h2>
      {open?.length === 0 ? <Empty>{say(offerListText.noneWaiting)}</Empty> : null}
      {open?.map((offer) => (
        <OwnOffer key={offer.id} offer={offer} told={refused.of(offer.id)} />
      ))}
      {ended === undefined || ended.length === 0 ? null : (
        <>
          <h2>{say(text.earlier)}</h2>
          {ended.map((offer) => (
            <OfferCard key={offer.id} offer={offer} />
          ))}
        </>
      )}
    </div>
  );
}

function OwnOffer({ offer, told }: { readonly offer: OfferView; readonly told: ToldElsewhere }) {
  const language = useLanguage();
  return (
    <OfferCard offer={offer}>
      {offer.actions.includes("hearing-offer.answer") ? (
        <AnswerForm
          offer={offer}
          told={told}
          send={callScheduling.send(language, "POST /hearing-offers/:offerId/answer", {
            params: { offerId: offer.id },
          })}
          renews={[callScheduling.key(language, "GET /hearing-offers")]}
        />
      ) : null}
    </OfferCard>
  );
}
