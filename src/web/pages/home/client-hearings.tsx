import type { HearingView } from "../../../modules/hearings/contract.ts";
import { useSay } from "../../ui/language.ts";
import { HearingCard } from "../hearings/hearing-card.tsx";
import { clientText as text } from "./client-text.ts";

/** Each coming hearing: the day, the hour and its zone, how to get in, what to have at hand. */
export function ClientHearings({ hearings }: { readonly hearings: readonly HearingView[] }) {
  const say = useSay();
  return (
    <section className="narrow">
      <h2>{say(text.hearings)}</h2>
      {hearings.length === 0 ? <p>{say(text.noHearing)}</p> : null}
      {hearings.map((hearing) => (
        <HearingCard key={hearing.id} hearing={hearing} caseId={hearing.cases[0]?.id ?? ""}>
          <p>{say(text.bring)}</p>
          {hearing.mode === "in-person" ? null : (
            <p>{say(hearing.joinTelephone === null ? text.beforehandNoNumber : text.beforehand)}</p>
          )}
        </HearingCard>
      ))}
    </section>
  );
}
