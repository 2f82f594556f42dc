import { Link } from "@tanstack/react-router";
import type { Bilingual } from "../../../kernel/bilingual.ts";
import type { DecisionView } from "../../../modules/decisions/contract.ts";
import { useLanguage, useSay } from "../../ui/language.ts";
import { correctionText as text } from "./correction-text.ts";

/** Before whoever writes a correction: what it corrects, in the words that everybody on the case will read. */
export function CorrectsNote({ decision }: { readonly decision: DecisionView }) {
  const say = useSay();
  if (decision.correctsId === null) return null;
  return (
    <div className="note">
      <p>{say(text.isOf)}</p>
      {decision.correctionNote === null ? null : (
        <p>
          <strong>{say(text.what)}</strong> <bdi>{decision.correctionNote}</bdi>
        </p>
      )}
      <p>
        <FormerDecision id={decision.correctsId} />
      </p>
    </div>
  );
}

/** The way to the decision that a correction corrects. */
export const FormerDecision = ({ id }: { readonly id: string }) => <WayTo id={id} said={text.former} />;

/** The way from a decision to the last correction of it. */
export const CorrectedDecision = ({ id }: { readonly id: string }) => <WayTo id={id} said={text.later} />;

function WayTo({ id, said }: { readonly id: string; readonly said: Bilingual }) {
  const say = useSay();
  return (
    <Link to="/$language/decisions/$decisionId" params={{ language: useLanguage(), decisionId: id }}>
      {say(said)}
    </Link>
  );
}
