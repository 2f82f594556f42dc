import { callScheduling } from "../../api/rooms.ts";
import { useLanguage } from "../../ui/language.ts";
import { OpenedByLink } from "../../ui/opened-by-link.tsx";
import { AnswerForm } from "./answer-form.tsx";
import { OfferCard } from "./offer-card.tsx";
import { offersText } from "./text.ts";

/** Where the link of the e-mail leads. */
export function OfferedDatePage() {
  const language = useLanguage();
  const answer = callScheduling.send(language, "POST /offered-dates/answer");
  return (
    <OpenedByLink
      page="offered-date"
      text={offersText}
      check={(token) => callScheduling(language, "POST /offered-dates/check", { body: { token } })}
      card={(offer, token, renews) => (
        <OfferCard offer={offer} heading="h2">
          {offer.actions.length === 0 ? null : (
            <AnswerForm
              offer={offer}
              send={(given, sending) => answer.run({ token, answer: given }, sending)}
              renews={renews}
            />
          )}
        </OfferCard>
      )}
    />
  );
}
