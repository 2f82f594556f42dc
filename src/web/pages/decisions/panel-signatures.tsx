import { useState } from "react";
import type { DecisionText, DecisionView } from "../../../modules/decisions/contract.ts";
import { callDecisions } from "../../api/rooms.ts";
import { RadioGroup, TextArea } from "../../ui/choice-fields.tsx";
import { type Column, DataTable } from "../../ui/data-table.tsx";
import { Moment } from "../../ui/day.tsx";
import { Form } from "../../ui/form.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { DecisionWords } from "./decision-words.tsx";
import { panelText as text } from "./panel-text.ts";
import { useTakeIn } from "./use-decision.ts";

type Member = DecisionView["panel"][number];

/** The three of the panel, what each said of the version as it stands, and the reader's own signature where it is asked. */
export function PanelSignatures({ decision }: { readonly decision: DecisionView }) {
  const say = useSay();
  if (decision.panel.length === 0) return null;
  return (
    <section>
      <h2>{say(text.title)}</h2>
      {decision.status === "draft" ? <p>{say(text.lead)}</p> : null}
      <DataTable
        isHeaded
        caption={say(text.title)}
        columns={columnsOf(decision.office.zone)}
        rows={decision.panel}
        rowKey={(one) => one.accountId}
      />
      {decision.panel.map((one) =>
        one.dissent === null ? null : (
          <section key={one.accountId}>
            <h3>{say(text.dissentOf, { name: one.name })}</h3>
            <DecisionWords content={one.dissent} lang={decision.language} />
          </section>
        ),
      )}
      {decision.actions.includes("decision.sign-on-panel") ? (
        <>
          <p>{say(text.signLead)}</p>
          <SignOnPanel decision={decision} />
        </>
      ) : null}
    </section>
  );
}

const columnsOf = (zone: string): readonly Column<Member>[] => [
  { name: text.member, cell: (one) => <Name one={one} /> },
  { name: text.state, cell: (one) => <State one={one} zone={zone} /> },
];

function Name({ one }: { readonly one: Member }) {
  const say = useSay();
  return <bdi>{one.presides ? say(text.presides, { name: one.name }) : one.name}</bdi>;
}

function State({ one, zone }: { readonly one: Member; readonly zone: string }) {
  const say = useSay();
  const said = say(one.opinion === null ? text.waiting : text[one.opinion]);
  return one.signedAt === null ? (
    said
  ) : (
    <>
      {said}, <Moment at={one.signedAt} zone={zone} />
    </>
  );
}

function SignOnPanel({ decision }: { readonly decision: DecisionView }) {
  const say = useSay();
  const language = useLanguage();
  const takeIn = useTakeIn();
  const [opinion, setOpinion] = useState<"concurs" | "dissents" | "">("");
  return (
    <Form
      send={callDecisions.send(language, "POST /decisions/:decisionId/panel-signature", {
        params: { decisionId: decision.id },
      })}
      body={({ value }) => ({
        version: decision.version,
        opinion: value<"concurs" | "dissents">("opinion"),
        dissent: value("opinion") === "dissents" ? paragraphsOf(value("dissent")) : null,
      })}
      action={say(text.sign)}
      staysFilled
      onDone={takeIn}
      tell={say(text.signed)}
    >
      <RadioGroup
        legend={say(text.yours)}
        name="opinion"
        required
        chosen={opinion}
        onPick={(value) => setOpinion(value === "dissents" ? "dissents" : "concurs")}
        options={[
          ["concurs", say(text.concur)],
          ["dissents", say(text.dissent)],
        ]}
      />
      <div hidden={opinion !== "dissents"}>
        <TextArea
          label={say(text.reasons)}
          hint={say(text.reasonsHint)}
          name="dissent"
          rows={12}
          required={opinion === "dissents"}
        />
      </div>
    </Form>
  );
}

/** What was typed, an empty line between two paragraphs. */
function paragraphsOf(words: string): DecisionText {
  const blocks = words
    .split(/\n\s*\n/)
    .map((one) => one.trim())
    .filter((one) => one !== "")
    .map((one) => ({ type: "paragraph" as const, runs: [{ text: one }] }));
  return { sections: [{ code: "analysis", blocks }] };
}
