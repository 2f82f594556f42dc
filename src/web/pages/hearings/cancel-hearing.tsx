import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import type { ChangeReason, HearingView, Told } from "../../../modules/hearings/contract.ts";
import { callCases, callHearings } from "../../api/rooms.ts";
import { Confirm } from "../../ui/confirm.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { valuesOf } from "../../ui/field.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { momentOf } from "./hearing-words.ts";
import { ReasonFields } from "./reason-fields.tsx";
import { confirmText, hearingsText as text } from "./text.ts";

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
  const queries = useQueryClient();
  const form = useRef<HTMLFormElement>(null);
  const cancel = useMutation({
    mutationFn: (reason: ChangeReason) =>
      callHearings(language, "POST /hearings/:hearingId/cancel", {
        params: { hearingId: hearing.id },
        body: { reason, version: hearing.version },
      }),
    onSuccess: async ({ told }) => {
      await queries.invalidateQueries({
        queryKey: callHearings.key(language, "GET /cases/:caseId/hearings", { params: { caseId } }),
      });
      await queries.invalidateQueries({
        queryKey: callCases.key(language, "GET /cases/:caseId", { params: { caseId } }),
      });
      onDone(told);
    },
  });
  const send = () => {
    if (form.current === null || !form.current.reportValidity()) return;
    const value = valuesOf(form.current);
    cancel.mutate({ code: value("reason"), note: value("note") === "" ? null : value("note") });
  };
  return (
    <Confirm title={say(text.cancelHearing)} action={say(text.cancelHearing)} onConfirm={send} onClose={onClose}>
      {cancel.isError ? <ErrorSummary error={cancel.error} /> : null}
      <p>{say(confirmText.cancelAsk, { moment: momentOf(hearing, language).replace(/^le\u00a0/, "") })}</p>
      <form
        ref={form}
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <ReasonFields />
      </form>
    </Confirm>
  );
}
