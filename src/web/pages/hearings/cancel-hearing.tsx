import { useId } from "react";
import type { ChangeReason, HearingView } from "../../../modules/hearings/contract.ts";
import type { Told } from "../../../modules/notices/contract.ts";
import { callCases, callHearings } from "../../api/rooms.ts";
import { Confirm } from "../../ui/confirm.tsx";
import { Form } from "../../ui/form.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { confirmText } from "./form-text.ts";
import { momentOf } from "./hearing-words.ts";
import { ReasonFields } from "./reason-fields.tsx";
import { hearingsText as text } from "./text.ts";

/** Asks why, says whom it reaches, and cancels. */
export function CancelHearing({
  hearing,
  caseId,
  onClose,
  onDone,
}: {
  readonly hearing: HearingView;
  readonly caseId: string;
  readonly onClose: () => void;
  readonly onDone: (told: readonly Told[]) => void;
}) {
  const say = useSay();
  const language = useLanguage();
  const form = useId();
  return (
    <Confirm title={say(text.cancelHearing)} action={say(text.cancelHearing)} form={form} onClose={onClose}>
      <p>{say(confirmText.cancelAsk, { moment: momentOf(hearing, language).replace(/^le\u00a0/, "") })}</p>
      <Form
        id={form}
        send={callHearings.send(language, "POST /hearings/:hearingId/cancel", { params: { hearingId: hearing.id } })}
        body={({ value, optional }) => ({
          reason: { code: value<ChangeReason["code"]>("reason"), note: optional("note") },
          version: hearing.version,
        })}
        renews={[
          callHearings.key(language, "GET /cases/:caseId/hearings", { params: { caseId } }),
          callCases.key(language, "GET /cases/:caseId", { params: { caseId } }),
        ]}
        onDone={({ told }) => onDone(told)}
      >
        <ReasonFields />
      </Form>
    </Confirm>
  );
}
