import { useState } from "react";
import { momentText } from "../../../kernel/time.ts";
import { callCases } from "../../api/rooms.ts";
import { SelectField } from "../../ui/choice-fields.tsx";
import { useCommands } from "../../ui/command.ts";
import { Confirm } from "../../ui/confirm.tsx";
import { Refusal } from "../../ui/error-summary.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { sealReasonTexts, accessText as text } from "./access-text.ts";
import type { AccessSection } from "./minister-section.tsx";
import type { SealReason } from "./sealed-case.ts";
import { useAccessKeys } from "./use-access.ts";
import { useNamed } from "./use-reference.ts";

/** Whether the case is sealed, for whom it stays open, and the member's own acts about it. */
export function SealSection({ theCase, access, onDone }: AccessSection) {
  const say = useSay();
  const language = useLanguage();
  const named = useNamed();
  const [reason, setReason] = useState<SealReason>("order");
  const [asks, setAsks] = useState(false);
  const act = useCommands({ renews: useAccessKeys(theCase.id), onDone: () => onDone(say(text.done)) });
  const params = { caseId: theCase.id };
  const place = callCases.send(language, "POST /cases/:caseId/seal", { params, body: { reason } });
  const lift = callCases.send(language, "POST /cases/:caseId/unseal", { params });
  const { seal } = access;
  const mayAct = theCase.actions.includes(seal === null ? "case.seal" : "case.unseal");
  const words =
    seal === null
      ? { title: text.sealSure, detail: text.sealDetail, action: text.sealDo }
      : { title: text.unsealSure, detail: text.unsealDetail, action: text.unsealDo };
  const moment = seal === null ? "" : momentText(seal.sealedAt, theCase.office.zone, language);
  return (
    <section aria-labelledby="seal">
      <h3 id="seal">{say(text.seal)}</h3>
      <Refusal of={act.refusal} />
      <p>{seal === null ? say(text.notSealed) : say(text.sealed, { moment, reason: seal.reason[language] })}</p>
      {seal === null ? null : <Assigned to={seal.assigned} />}
      {mayAct && seal === null ? (
        <SelectField
          label={say(text.sealReason)}
          value={reason}
          onChange={(event) => setReason(event.target.value as SealReason)}
          options={named(sealReasonTexts)}
        />
      ) : null}
      {mayAct ? (
        <div className="buttons">
          <button type="button" className="second" disabled={act.isPending} onClick={() => setAsks(true)}>
            {say(words.action)}
          </button>
        </div>
      ) : null}
      {asks ? (
        <Confirm
          title={say(words.title, { number: theCase.fileNumber })}
          action={say(words.action)}
          onClose={() => setAsks(false)}
          onConfirm={() => {
            setAsks(false);
            void act.run({ send: seal === null ? place : lift });
          }}
        >
          <p>{say(words.detail)}</p>
        </Confirm>
      ) : null}
    </section>
  );
}

/** For whom a sealed case stays open. */
function Assigned({ to }: { readonly to: NonNullable<AccessSection["access"]["seal"]>["assigned"] }) {
  const say = useSay();
  return (
    <>
      <h4>{say(text.assigned)}</h4>
      <ul>
        {to.map((one) => (
          <li key={one.accountId}>
            <bdi>{one.name}</bdi>
          </li>
        ))}
      </ul>
      <p className="hint">{say(text.assignHint)}</p>
    </>
  );
}
