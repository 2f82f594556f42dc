import { useQuery } from "@tanstack/react-query";
import { useLocation } from "@tanstack/react-router";
import type { SittingAnswer, SittingOffer } from "../../../modules/scheduling/interpreters/contract.ts";
import type { Send } from "../../api/caller.ts";
import { callSittingOffers } from "../../api/rooms.ts";
import { ErrorSummary, Loading } from "../../ui/error-summary.tsx";
import { useLanguage, useSay, useTitle } from "../../ui/language.ts";
import { SittingAnswerForm } from "./sitting-answer-form.tsx";
import { SittingOfferCard } from "./sitting-offer-card.tsx";
import { sittingsText as text } from "./text.ts";

/** Where the link of the e-mail leads, signed in or not. The token stands behind the mark of the address, which a browser sends to nobody. */
export function OfferedSittingPage() {
  const say = useSay();
  const language = useLanguage();
  const token = useLocation().hash;
  const place = [language, "offered-sitting", token];
  const found = useQuery({
    queryKey: place,
    queryFn: () => callSittingOffers(language, "POST /offered-sittings/check", { body: { token } }),
    enabled: token !== "",
    retry: false,
  });
  const answer = callSittingOffers.send(language, "POST /offered-sittings/answer");
  const send: Send<SittingAnswer, SittingOffer> = (given, sending) => answer.run({ token, answer: given }, sending);
  const offer = found.data;
  const title = say(offer?.state === "open" ? text.onePage : text.oneEnded);
  useTitle(title);
  return (
    <div className="narrow">
      <h1>{title}</h1>
      {token === "" ? <p>{say(text.noToken)}</p> : null}
      {token !== "" && found.isPending ? <Loading /> : null}
      {found.isError ? <ErrorSummary error={found.error} /> : null}
      {offer?.state === "open" ? <p className="lead">{say(text.oneLead)}</p> : null}
      {offer === undefined ? null : (
        <SittingOfferCard offer={offer}>
          {offer.answers.length === 0 ? null : <SittingAnswerForm offer={offer} send={send} renews={[place]} />}
        </SittingOfferCard>
      )}
    </div>
  );
}
