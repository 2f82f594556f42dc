import { useQuery } from "@tanstack/react-query";
import type { CaseView } from "../../../modules/cases/contract.ts";
import { callCases, callDecisions, callHearings, callWork } from "../../api/rooms.ts";
import { SelectField } from "../../ui/choice-fields.tsx";
import { Form } from "../../ui/form.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { panelText } from "./panel-text.ts";
import { decisionsText as text } from "./text.ts";

/** Gives the case to a member who decides it without a hearing. */
export function AssignMember({ theCase }: { readonly theCase: CaseView }) {
  const say = useSay();
  const language = useLanguage();
  const division = theCase.division.code;
  const members = useQuery(callHearings.query(language, "GET /members", { query: { division, caseId: theCase.id } }));
  const options = (members.data?.items ?? []).map((one) => [one.id, one.name] as const);
  return (
    <details>
      <summary>{say(text.assign)}</summary>
      <Form
        send={callDecisions.send(language, "POST /cases/:caseId/assign-member", { params: { caseId: theCase.id } })}
        lead={<p>{say(text.assignLead)}</p>}
        fields={{
          memberId: { kind: "choice", label: say(text.member), options },
          panelIds: {
            kind: "own",
            shown: division === "RAD" ? <PanelFields members={options} /> : null,
            read: ({ value }) => [value("second"), value("third")].filter((id) => id !== ""),
          },
        }}
        action={say(text.assign)}
        isSecond
        keepsAt={callDecisions.key(language, "GET /cases/:caseId/decisions", { params: { caseId: theCase.id } })}
        renews={[
          callCases.key(language, "GET /cases/:caseId", { params: { caseId: theCase.id } }),
          callWork.key(language, "GET /tasks/:taskId"),
          callWork.key(language, "GET /queues/:queue/tasks"),
          callWork.key(language, "GET /queues"),
        ]}
        tell={say(text.assigned2)}
      />
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
