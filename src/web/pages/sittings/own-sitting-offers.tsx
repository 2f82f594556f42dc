import { useQuery } from "@tanstack/react-query";
import type { SittingOffer } from "../../../modules/scheduling/interpreters/contract.ts";
import { callHearings, callSittingOffers } from "../../api/rooms.ts";
import { ErrorSummary, Loading, Refusal } from "../../ui/error-summary.tsx";
import { FirstRows } from "../../ui/first-rows.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { type ToldElsewhere, useRefusedElsewhere } from "../../ui/refused-elsewhere.ts";
import { Empty } from "../../ui/success.tsx";
import { SittingAnswerForm } from "./sitting-answer-form.tsx";
import { SittingOfferCard } from "./sitting-offer-card.tsx";
import { sittingsText as text } from "./text.ts";

/** An interpreter's offers: those that wait for an answer, and those that were answered. */
export function OwnSittingOffers() {
  const say = useSay();
  const language = useLanguage();
  const found = useQuery(callSittingOffers.query(language, "GET /sitting-offers"));
  const refused = useRefusedElsewhere();
  const open = found.data?.items.filter((one) => one.state === "open") ?? [];
  const ended = found.data?.items.filter((one) => one.state !== "open") ?? [];
  return (
    <div className="narrow">
      <h2>{say(text.offered)}</h2>
      {found.isPending ? <Loading /> : null}
      {found.isError ? <ErrorSummary error={found.error} /> : null}
      <Refusal of={refused.unless(open)} />
      {found.isSuccess && open.length === 0 ? <Empty>{say(text.none)}</Empty> : null}
      <FirstRows rows={open} first={3}>
        {(shown) =>
          shown.map((one) => (
            <div key={one.id} className="few-item">
              <OwnOffer offer={one} told={refused.of(one.id)} />
            </div>
          ))
        }
      </FirstRows>
      {ended.length === 0 ? null : (
        <details>
          <summary>{say(text.earlier)}</summary>
          {ended.map((one) => (
            <OwnOffer key={one.id} offer={one} told={refused.of(one.id)} />
          ))}
        </details>
      )}
    </div>
  );
}

function OwnOffer({ offer, told }: { readonly offer: SittingOffer; readonly told: ToldElsewhere }) {
  const language = useLanguage();
  return (
    <SittingOfferCard offer={offer}>
      {offer.answers.length === 0 ? null : (
        <SittingAnswerForm
          offer={offer}
          told={told}
          send={callSittingOffers.send(language, "POST /sitting-offers/:sittingOfferId/answer", {
            params: { sittingOfferId: offer.id },
          })}
          renews={[
            callSittingOffers.key(language, "GET /sitting-offers"),
            callHearings.key(language, "GET /my-sittings"),
          ]}
        />
      )}
    </SittingOfferCard>
  );
}
