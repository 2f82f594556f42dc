import { callSittingOffers } from "../../api/rooms.ts";
import { useLanguage } from "../../ui/language.ts";
import { OpenedByLink } from "../../ui/opened-by-link.tsx";
import { SittingAnswerForm } from "./sitting-answer-form.tsx";
import { SittingOfferCard } from "./sitting-offer-card.tsx";
import { sittingsText } from "./text.ts";

/** Where the link of the e-mail leads. */
export function OfferedSittingPage() {
  const language = useLanguage();
  const answer = callSittingOffers.send(language, "POST /offered-sittings/answer");
  return (
    <OpenedByLink
      page="offered-sitting"
      text={sittingsText}
      check={(token) => callSittingOffers(language, "POST /offered-sittings/check", { body: { token } })}
      card={(offer, token, renews) => (
        <SittingOfferCard offer={offer} heading="h2">
          {offer.answers.length === 0 ? null : (
            <SittingAnswerForm
              offer={offer}
              send={(given, sending) => answer.run({ token, answer: given }, sending)}
              renews={renews}
            />
          )}
        </SittingOfferCard>
      )}
    />
  );
}
