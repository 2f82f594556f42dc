import type { CaseView } from "../../../modules/cases/contract.ts";
import { callCases } from "../../api/rooms.ts";
import { SelectField } from "../../ui/choice-fields.tsx";
import { Field } from "../../ui/field.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { EditForm } from "./edit-form.tsx";
import { editText as text } from "./edit-text.ts";
import { StepNotices } from "./step-notices.tsx";
import { useOptions, usePlaces, useReference } from "./use-reference.ts";

interface OfCase {
  readonly theCase: CaseView;
  readonly onClose: () => void;
}

export function StepForm({
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

export function OfficeForm({ theCase, onClose }: OfCase) {
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

export function FactsForm({ theCase, onClose }: OfCase) {
  const say = useSay();
  const language = useLanguage();
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
      {(problem) => <FactFields theCase={theCase} problem={problem} />}
    </EditForm>
  );
}

function FactFields({
  theCase,
  problem,
}: {
  readonly theCase: CaseView;
  readonly problem: (path: string) => string | undefined;
}) {
  const say = useSay();
  const options = useOptions();
  const { claimTypes } = useReference();
  const places = usePlaces(theCase.country);
  const unknown = ["", say(text.none)] as const;
  const types = options(claimTypes.filter((one) => one.divisions.includes(theCase.division.code)));
  return (
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
  );
}

export function JoinForm({ theCase, onClose }: OfCase) {
  const say = useSay();
  const language = useLanguage();
  return (
    <EditForm
      title={say(text.join)}
      level={2}
      theCase={theCase}
      onClose={onClose}
      send={({ value }, common) =>
        callCases.send(language, "POST /cases/:caseId/join", {
          params: { caseId: theCase.id },
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
  );
}

export function SeparateForm({ theCase, onClose }: OfCase) {
  const say = useSay();
  const language = useLanguage();
  return (
    <EditForm
      title={say(text.separate)}
      level={2}
      action={say(text.separate)}
      theCase={theCase}
      onClose={onClose}
      send={(_, body) =>
        callCases.send(language, "POST /cases/:caseId/separate", { params: { caseId: theCase.id }, body })
      }
    >
      {() => null}
    </EditForm>
  );
}
