import { useState } from "react";
import type { CaseView } from "../../../modules/cases/contract.ts";
import { useLanguage, useSay } from "../../ui/language.ts";
import { useOpens } from "../../ui/use-opens.ts";
import { FactsForm, JoinForm, OfficeForm, SeparateForm, StepForm } from "./case-action-forms.tsx";
import { editText as text } from "./edit-text.ts";

/** What the reader may do with the case as a whole: the steps of its lifecycle, its facts, its office, its joined cases. */
export function CaseActions({ theCase }: { readonly theCase: CaseView }) {
  const say = useSay();
  const language = useLanguage();
  const [open, setOpen] = useState<string | null>(null);
  const close = () => setOpen(null);
  const steps = theCase.actions.includes("case.step") ? theCase.steps : [];
  const others = steps.filter((step) => !step.isOrdinary);
  const offers = [
    ...steps.filter((step) => step.isOrdinary).map((step) => [step.code, step[language]] as const),
    ...otherForms.filter((one) => one.isOffered(theCase)).map((one) => [one.code, say(one.name)] as const),
  ];
  if (offers.length === 0 && others.length === 0) return null;
  const step = steps.find((one) => one.code === open);
  return (
    <section className={open === null ? "case-actions" : "case-actions open"} aria-label={say(text.actions)}>
      <ActionMenu
        offers={offers}
        others={others.map((one) => [one.code, one[language]] as const)}
        onPick={setOpen}
        isShown={open === null}
      />
      {step === undefined ? null : <StepForm theCase={theCase} step={step} onClose={close} />}
      {otherForms.map(({ code, Form }) =>
        code === open ? <Form key={code} theCase={theCase} onClose={close} /> : null,
      )}
    </section>
  );
}

/** What is changed otherwise than by a step of the lifecycle. */
const otherForms = [
  { code: "facts", name: text.facts, isOffered: may("case.correct"), Form: FactsForm },
  { code: "office", name: text.office, isOffered: may("case.change-office"), Form: OfficeForm },
  { code: "join", name: text.join, isOffered: may("case.join"), Form: JoinForm },
  { code: "separate", name: text.separate, isOffered: maySeparate, Form: SeparateForm },
] as const;

function may(action: string) {
  return (theCase: CaseView) => theCase.actions.includes(action);
}

function maySeparate(theCase: CaseView) {
  return may("case.join")(theCase) && theCase.joinedCases.length > 0;
}

type Offer = readonly [code: string, name: string];

/** What changes the case, in one menu: what comes next, then what ends, suspends or takes up the proceeding. */
function ActionMenu({
  offers,
  others,
  onPick,
  isShown,
}: {
  readonly offers: readonly Offer[];
  readonly others: readonly Offer[];
  readonly onPick: (code: string) => void;
  readonly isShown: boolean;
}) {
  const say = useSay();
  const menu = useOpens();
  if (!isShown) return null;
  const item = ([code, name]: Offer) => (
    <li key={code}>
      <button type="button" className="plain" onClick={() => onPick(code)}>
        {name}
      </button>
    </li>
  );
  return (
    <details className="opens" {...menu}>
      <summary>{say(text.menu)}</summary>
      <ul>
        {offers.map(item)}
        {others.length === 0 ? null : <li className="part">{say(text.otherSteps)}</li>}
        {others.map(item)}
      </ul>
    </details>
  );
}
