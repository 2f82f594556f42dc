import { useState } from "react";
import { callDecisions } from "../../api/rooms.ts";
import { useCommand } from "../../ui/command.ts";
import { Confirm } from "../../ui/confirm.tsx";
import { Refusal } from "../../ui/error-summary.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { afterReleaseText as text } from "./after-release-text.ts";

/** A member’s word that the case is not theirs to decide. */
export function DeclareConflict({ caseId }: { readonly caseId: string }) {
  const say = useSay();
  const language = useLanguage();
  const [isAsking, setAsking] = useState(false);
  const declare = useCommand(
    callDecisions.send(language, "POST /cases/:caseId/declare-conflict", { params: { caseId } }),
    {
      renews: [[]],
      tell: say(text.conflictTold),
    },
  );
  return (
    <>
      <Refusal of={declare.refusal} />
      <button type="button" className="second" disabled={declare.isPending} onClick={() => setAsking(true)}>
        {say(text.conflict)}
      </button>
      {isAsking ? (
        <Confirm
          title={say(text.conflict)}
          action={say(text.conflict)}
          onClose={() => setAsking(false)}
          onConfirm={() => {
            setAsking(false);
            void declare.run();
          }}
        >
          <p>{say(text.conflictLead)}</p>
        </Confirm>
      ) : null}
    </>
  );
}
