import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { divisionShortNames } from "../../../modules/cases/text.ts";
import type { PolicyView } from "../../../modules/scheduling/contract.ts";
import { callScheduling } from "../../api/rooms.ts";
import { SelectField } from "../../ui/choice-fields.tsx";
import { useCommand } from "../../ui/command.ts";
import { ErrorSummary, Loading, Refusal } from "../../ui/error-summary.tsx";
import { FoldedSection } from "../../ui/folded.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { modeText, schedulingText as text } from "./text.ts";

const policyModes: readonly PolicyView["mode"][] = ["approval", "automatic"];

/** Whether each division's dates wait for an officer; a change holds from the next run on. */
export function PolicyForm({ onDone }: { readonly onDone: (words: string) => void }) {
  const say = useSay();
  const language = useLanguage();
  const nameOf = useDivisionName();
  const policies = useQuery(callScheduling.query(language, "GET /schedule/policies"));
  const change = useCommand(
    (
      {
        division,
        mode,
        asksCounsel,
        asksInterpreter,
      }: Pick<PolicyView, "division" | "mode" | "asksCounsel" | "asksInterpreter">,
      sending,
    ) =>
      callScheduling(language, "PUT /schedule/policies/:division", {
        params: { division },
        body: { mode, asksCounsel, asksInterpreter },
        ...sending,
      }),
    {
      renews: [callScheduling.key(language, "GET /schedule/policies")],
      onDone: (_, { division }) => onDone(say(text.policySaved, { division: nameOf(division) })),
    },
  );
  const [picked, setPicked] = useState<PolicyView | null>(null);
  const onPick = (policy: PolicyView) => {
    setPicked(policy);
    void change.run(policy);
  };
  // What was picked stands there while it is sent.
  const shown = (policy: PolicyView) => (change.isPending && picked?.division === policy.division ? picked : policy);
  const rows = { policies: policies.data?.items.map(shown) ?? [], isBusy: change.isPending, onPick };
  return (
    <FoldedSection id="policies" name={say(text.policy)}>
      <p>{say(text.policyLead)}</p>
      <Refusal of={change.refusal} />
      {policies.isError ? <ErrorSummary error={policies.error} /> : null}
      {policies.isPending ? <Loading /> : null}
      <Modes {...rows} />
      <CounselAsked {...rows} />
      <InterpretersAsked {...rows} />
    </FoldedSection>
  );
}

function useDivisionName() {
  const say = useSay();
  return (division: string) => say(divisionShortNames[division] ?? text.division);
}

interface Rows {
  readonly policies: readonly PolicyView[];
  readonly isBusy: boolean;
  readonly onPick: (policy: PolicyView) => void;
}

function Modes({ policies, isBusy, onPick }: Rows) {
  const say = useSay();
  const nameOf = useDivisionName();
  return (
    <div className="row">
      {policies.map((policy) => (
        <SelectField
          key={policy.division}
          label={nameOf(policy.division)}
          value={policy.mode}
          disabled={isBusy}
          options={policyModes.map((mode) => [mode, say(modeText[mode] ?? text.policy)])}
          onChange={(event) => {
            const mode = policyModes.find((one) => one === event.currentTarget.value) ?? policy.mode;
            onPick({ ...policy, mode });
          }}
        />
      ))}
    </div>
  );
}

/** Where the division may ask counsel whether a date suits. */
function CounselAsked({ policies, isBusy, onPick }: Rows) {
  const say = useSay();
  const language = useLanguage();
  const nameOf = useDivisionName();
  return (
    <div className="row">
      {policies
        .filter(({ offers }) => offers.most > 0)
        .map((policy) => (
          <SelectField
            key={policy.division}
            label={say(text.asking, { division: nameOf(policy.division) })}
            hint={say(text.askingRule, {
              most: policy.offers.most,
              days: policy.offers.answerDays,
              others: policy.offers.alternatives,
              source: policy.offers.source[language],
            })}
            value={String(policy.asksCounsel)}
            disabled={isBusy}
            options={[
              ["true", say(text.asksCounsel)],
              ["false", say(text.asksNobody)],
            ]}
            onChange={(event) => onPick({ ...policy, asksCounsel: event.currentTarget.value === "true" })}
          />
        ))}
    </div>
  );
}

/** Where the division may offer a sitting to an interpreter before it assigns them. */
function InterpretersAsked({ policies, isBusy, onPick }: Rows) {
  const say = useSay();
  const language = useLanguage();
  const nameOf = useDivisionName();
  return (
    <div className="row">
      {policies
        .filter(({ interpreters }) => interpreters.most > 0)
        .map((policy) => (
          <SelectField
            key={policy.division}
            label={say(text.askingInterpreter, { division: nameOf(policy.division) })}
            hint={say(text.interpreterRule, {
              most: policy.interpreters.most,
              days: policy.interpreters.answerDays,
              source: policy.interpreters.source[language],
            })}
            value={String(policy.asksInterpreter)}
            disabled={isBusy}
            options={[
              ["true", say(text.asksInterpreter)],
              ["false", say(text.assignsInterpreter)],
            ]}
            onChange={(event) => onPick({ ...policy, asksInterpreter: event.currentTarget.value === "true" })}
          />
        ))}
    </div>
  );
}
