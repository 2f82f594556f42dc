import { useQuery, useQueryClient } from "@tanstack/react-query";
import type { FormEvent } from "react";
import type { CaseView } from "../../../modules/cases/contract.ts";
import { callCases, callDecisions, callHearings, callWork } from "../../api/rooms.ts";
import { useAttempt } from "../../ui/attempt.ts";
import { ChoiceField, SelectField } from "../../ui/choice-fields.tsx";
import { useTell } from "../../ui/done.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { valuesOf } from "../../ui/field.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { panelText } from "./panel-text.ts";
import { decisionsText as text } from "./text.ts";

/** Gives the file to a member who decides it without a hearing. */
export function AssignMember({ file }: { readonly file: CaseView }) {
  const say = useSay();
  const language = useLanguage();
  const queries = useQueryClient();
  const tell = useTell();
  const { busy, problem, attempt } = useAttempt();
  const division = file.division.code;
  const members = useQuery(callHearings.query(language, "GET /members", { query: { division, caseId: file.id } }));
  const assign = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const value = valuesOf(event.currentTarget);
    const memberId = value("memberId");
    const panelIds = [value("second"), value("third")].filter((id) => id !== "");
    void attempt(async () => {
      const answer = await callDecisions(language, "POST /cases/:caseId/assign-member", {
        params: { caseId: file.id },
        body: { memberId, panelIds },
      });
      queries.setQueryData(
        callDecisions.key(language, "GET /cases/:caseId/decisions", { params: { caseId: file.id } }),
        answer,
      );
      const keys = [
        callCases.key(language, "GET /cases/:caseId", { params: { caseId: file.id } }),
        callWork.key(language, "GET /tasks/:taskId"),
        callWork.key(language, "GET /queues/:queue/tasks"),
        callWork.key(language, "GET /queues"),
      ];
      for (const queryKey of keys) await queries.invalidateQueries({ queryKey });
      tell(say(text.assigned2));
    });
  };
  const options = (members.data?.items ?? []).map((one) => [one.id, one.name] as const);
  return (
    <details>
      <summary>{say(text.assign)}</summary>
      <form onSubmit={assign}>
        <p>{say(text.assignLead)}</p>
        {problem === null ? null : <ErrorSummary key={problem.nth} error={problem.error} />}
        <ChoiceField key={options.length} label={say(text.member)} name="memberId" options={options} />
        {division === "RAD" ? <PanelFields key={`panel-${options.length}`} members={options} /> : null}
        <button type="submit" className="second" disabled={busy}>
          {say(text.assign)}
        </button>
      </form>
    </details>
  );
}

function PanelFields({ members }: { readonly members: readonly (readonly [string, string])[] }) {
  const say = useSay();
  return (
    <fieldset>
      <legend>{say(panelText.others)}</legend>
      <SelectField label={say(panelText.second)} name="second" options={[["", say(panelText.alone)], ...members]} />
      <SelectField label={say(panelText.third)} name="third" options={[["", say(panelText.alone)], ...members]} />
    </fieldset>
  );
}
