import { useState } from "react";
import type { CaseView } from "../../../modules/cases/contract.ts";
import { callCases } from "../../api/rooms.ts";
import { SelectField } from "../../ui/choice-fields.tsx";
import { Field } from "../../ui/field.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { useOpens } from "../../ui/use-opens.ts";
import { EditForm } from "./edit-form.tsx";
import { editText as text } from "./edit-text.ts";
import { StepNotices } from "./step-notices.tsx";
import { useOptions, usePlaces, useReference } from "./use-reference.ts";

/** What the reader may do with the case as a whole: the steps of its lifecycle, its facts, its office, its joined cases. */
export function CaseActions({ theCase }: { readonly theCase: CaseView }) {
  const say = useSay();
  const language = useLanguage();
  const [open, setOpen] = useState<string | null>(null);
  const close = () => setOpen(null);
  const params = { caseId: theCase.id };
  const may = (action: string) => theCase.actions.includes(action);
  const steps = may("case.step") ? theCase.steps : [];
  const others = steps.filter((step) => !step.isOrdinary);
  const offers = [
    ...steps.filter((step) => step.isOrdinary).map((step) => [step.code, step[language]] as const),
    ...(may("case.correct") ? [["facts", say(text.facts)] as const] : []),
    ...(may("case.change-office") ? [["office", say(text.office)] as const] : []),
    ...(may("case.join") ? [["join", say(text.join)] as const] : []),
    ...(may("case.join") && theCase.joinedCases.length > 0 ? [["separate", say(text.separate)] as const] : []),
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
      {open === "facts" ? <FactsForm theCase={theCase} onClose={close} /> : null}
      {open === "office" ? <OfficeForm theCase={theCase} onClose={close} /> : null}
      {open === "join" ? (
        <EditForm
          title={say(text.join)}
          level={2}
          theCase={theCase}
          onClose={close}
          send={({ value }, common) =>
            callCases.send(language, "POST /cases/:caseId/join", {
              params,
              body: { ...common, fileNumber: value("fileNumber") },
            })
          }
        >
          {(problem) => (
            <Field
              label={say(text.otherNumber)}
              name="fileNumber"
              required
              maxLength={40}
              problem={problem("/fileNumber")}
              autoComplete="off"
            />
          )}
        </EditForm>
      ) : null}
      {open === "separate" ? (
        <EditForm
          title={say(text.separate)}
          level={2}
          action={say(text.separate)}
          theCase={theCase}
          onClose={close}
          send={(_, body) => callCases.send(language, "POST /cases/:caseId/separate", { params, body })}
        >
          {() => null}
        </EditForm>
      ) : null}
    </section>
  );
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

function StepForm({
  theCase,
  step,
  onClose,
}: {
  readonly theCase: CaseView;
  readonly step: CaseView["steps"][number];
  readonly onClose: () => void;
}) {
  const say = useSay();
  const language = useLanguage();
  const rests = step.attests.length > 0;
  return (
    <EditForm
      title={step[language]}
      level={2}
      action={step[language]}
      theCase={theCase}
      onClose={onClose}
      reasonLabel={rests ? say(text.stepReason) : undefined}
      send={(_, common) =>
        callCases.send(language, "POST /cases/:caseId/steps", {
          params: { caseId: theCase.id },
          body: { ...common, step: step.code },
        })
      }
    >
      {() => (
        <>
          {rests ? (
            <>
              <p>{say(text.stepAttests)}</p>
              <ul>
                {step.attests.map((one) => (
                  <li key={one.en}>{one[language]}</li>
                ))}
              </ul>
            </>
          ) : null}
          <StepNotices caseId={theCase.id} step={step.code} />
          <p>{say(text.stepSure)}</p>
        </>
      )}
    </EditForm>
  );
}

function OfficeForm({ theCase, onClose }: { readonly theCase: CaseView; readonly onClose: () => void }) {
  const say = useSay();
  const language = useLanguage();
  const { offices } = useReference();
  const others = offices.filter((office) => office.id !== theCase.office.id);
  return (
    <EditForm
      title={say(text.office)}
      level={2}
      theCase={theCase}
      onClose={onClose}
      send={({ value }, common) =>
        callCases.send(language, "POST /cases/:caseId/office", {
          params: { caseId: theCase.id },
          body: { ...common, officeId: value("officeId") },
        })
      }
    >
      {() => (
        <>
          <p>{say(text.officeNote)}</p>
          <SelectField
            label={say(text.newOffice)}
            name="officeId"
            options={others.map((office) => [office.id, office.name[language]] as const)}
          />
        </>
      )}
    </EditForm>
  );
}

function FactsForm({ theCase, onClose }: { readonly theCase: CaseView; readonly onClose: () => void }) {
  const say = useSay();
  const language = useLanguage();
  const options = useOptions();
  const { claimTypes } = useReference();
  const places = usePlaces(theCase.country);
  const unknown = ["", say(text.none)] as const;
  const types = options(claimTypes.filter((one) => one.divisions.includes(theCase.division.code)));
  return (
    <EditForm
      title={say(text.facts)}
      level={2}
      theCase={theCase}
      onClose={onClose}
      send={({ value, optional }, common) =>
        callCases.send(language, "POST /cases/:caseId/facts", {
          params: { caseId: theCase.id },
          body: {
            ...common,
            language: value("language"),
            claimType: optional("claimType"),
            origin: optional("origin"),
            country: optional("country"),
          },
        })
      }
    >
      {(problem) => (
        <div className="row">
          <SelectField
            label={say(text.proceedingLanguage)}
            name="language"
            defaultValue={theCase.language}
            options={[
              ["en", say(text.english)],
              ["fr", say(text.french)],
            ]}
          />
          {types.length === 0 ? null : (
            <SelectField
              label={say(text.claimType)}
              name="claimType"
              defaultValue={theCase.claimType?.code ?? ""}
              options={[unknown, ...types]}
              problem={problem("/claimType")}
            />
          )}
          <SelectField
            label={say(text.origin)}
            name="origin"
            defaultValue={theCase.origin ?? ""}
            options={[unknown, ["port-of-entry", say(text.poe)], ["inland", say(text.inland)]]}
          />
          <SelectField
            label={say(text.country)}
            name="country"
            defaultValue={theCase.country ?? ""}
            options={[unknown, ...options(places)]}
            problem={problem("/country")}
          />
        </div>
      )}
    </EditForm>
  );
}
