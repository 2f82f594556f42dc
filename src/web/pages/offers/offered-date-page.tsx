import { useQuery } from "@tanstack/react-query";
import { useLocation } from "@tanstack/react-router";
import type { Answer, OfferView } from "../../../modules/scheduling/offers/contract.ts";
import type { Send } from "../../api/caller.ts";
import { callScheduling } from "../../api/rooms.ts";
import { ErrorSummary, Loading } from "../../ui/error-summary.tsx";
import { useLanguage, useSay, useTitle } from "../../ui/language.ts";
import { AnswerForm } from "./answer-form.tsx";
import { OfferCard } from "./offer-card.tsx";
import { offersText as text } from "./text.ts";

/**
 * Where the link of the e-mail leads, signed in or not. The token stands behind the mark of the address, which a browser
 * sends to nobody, and which a program that follows links does not have the page for.
 */
export function OfferedDatePage() {
  const say = useSay();
  const language = useLanguage();
  const token = useLocation().hash;
  const place = [language, "offered-date", token];
  const found = useQuery({
    queryKey: place,
    queryFn: () => callScheduling(language, "POST /offered-dates/check", { body: { token } }),
    enabled: token !== "",
    retry: false,
  });
  const answer = callScheduling.send(language, "POST /offered-dates/answer");
  const send: Send<Answer, OfferView> = (given, sending) => answer.run({ token, answer: given }, sending);
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
        <OfferCard offer={offer}>
          {offer.actions.length === 0 ? null : <AnswerForm offer={offer} send={send} renews={[place]} />}
        </OfferCard>
      )}
    </div>
  );
}
