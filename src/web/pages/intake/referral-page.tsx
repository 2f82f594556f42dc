import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { ReferralAnswer } from "../../../modules/intake/contract.ts";
import { referralFieldName } from "../../../modules/intake/text.ts";
import { callIntake } from "../../api/rooms.ts";
import { Form } from "../../ui/form.tsx";
import { useProblemAt } from "../../ui/form-context.ts";
import { useLanguage, useSay, useTitle } from "../../ui/language.ts";
import { useWhoAmI } from "../../ui/me.ts";
import { PageError } from "../../ui/page-error.tsx";
import { SubmitButton } from "../../ui/submit-button.tsx";
import { Success } from "../../ui/success.tsx";
import { useReference } from "../cases/use-reference.ts";
import { PersonSection } from "./person-section.tsx";
import { ProceedingFields } from "./proceeding-fields.tsx";
import { referralFrom } from "./referral-from.ts";
import { intakeText as text } from "./text.ts";

/** Staff open the cases of one claim or of a family. What was typed stays until the cases are open. */
export function ReferralPage() {
  const say = useSay();
  const [turn, setTurn] = useState(0);
  const { me, error } = useWhoAmI();
  useTitle(say(text.newTitle));
  // Nobody fills in a form that cannot be sent; whoever is signed out meanwhile keeps what they typed.
  if (me === undefined && error !== null) return <PageError error={error} />;
  return (
    <>
      <h1>{say(text.newTitle)}</h1>
      <ReferralForm key={turn} onAnother={() => setTurn(turn + 1)} />
    </>
  );
}

function ReferralForm({ onAnother }: { readonly onAnother: () => void }) {
  const say = useSay();
  const language = useLanguage();
  const reference = useReference();
  // One form is one message: pressing twice, or again after the answer was lost, opens its cases once.
  const [id] = useState(() => crypto.randomUUID());
  const [persons, setPersons] = useState<readonly number[]>([0]);
  const [division, setDivision] = useState("RPD");
  return (
    <Form
      send={callIntake.send(language, "POST /referrals")}
      body={({ form }) => referralFrom(form, { id, persons, offices: reference.offices }, say)}
      lead={<p>{say(text.lead)}</p>}
      nameOf={(path) => say(referralFieldName(path))}
      isOnce
      leaves={(answer) => <Opened answer={answer} onAnother={onAnother} />}
    >
      <ReferralFields {...{ persons, division }} onPersons={setPersons} onDivision={setDivision} />
    </Form>
  );
}

function ReferralFields({
  persons,
  division,
  onPersons,
  onDivision,
}: {
  readonly persons: readonly number[];
  readonly division: string;
  readonly onPersons: (persons: readonly number[]) => void;
  readonly onDivision: (division: string) => void;
}) {
  const say = useSay();
  const at = useProblemAt();
  return (
    <>
      <ProceedingFields division={division} onDivision={onDivision} problem={(field) => at(`/data/${field}`)} />
      {persons.map((person, place) => (
        <PersonSection
          key={person}
          person={person}
          place={place}
          others={persons.length}
          problem={(field) => at(`/data/persons/${place}/${field}`)}
          onRemove={persons.length === 1 ? null : () => onPersons(persons.filter((one) => one !== person))}
        />
      ))}
      <div className="buttons">
        {persons.length < 20 ? (
          <button type="button" className="second" onClick={() => onPersons([...persons, Math.max(...persons) + 1])}>
            {say(text.addPerson)}
          </button>
        ) : null}
        <SubmitButton>{say(text.open)}</SubmitButton>
      </div>
    </>
  );
}

function Opened({ answer, onAnother }: { readonly answer: ReferralAnswer; readonly onAnother: () => void }) {
  const say = useSay();
  const language = useLanguage();
  return (
    <>
      <Success title={say(text.opened)}>
        <p>{say(text.openedList)}</p>
        <ul>
          {answer.cases.map((theCase) => (
            <li key={theCase.id}>
              <Link to="/$language/cases/$caseId" params={{ language, caseId: theCase.id }}>
                {theCase.fileNumber}
              </Link>
            </li>
          ))}
        </ul>
      </Success>
      <button type="button" className="second" onClick={onAnother}>
        {say(text.another)}
      </button>
    </>
  );
}
