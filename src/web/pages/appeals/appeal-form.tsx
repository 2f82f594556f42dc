import { useNavigate } from "@tanstack/react-router";
import { useContext, useState } from "react";
import { civilDateIn, civilTimeIn, type Instant, systemClock, zoneText } from "../../../kernel/time.ts";
import type { CaseView } from "../../../modules/cases/contract.ts";
import type { NewAppeal } from "../../../modules/intake/contract.ts";
import { Problem } from "../../api/client.ts";
import { callCases, callIntake, callWork } from "../../api/rooms.ts";
import { Checkbox, ChoiceField } from "../../ui/choice-fields.tsx";
import { Field } from "../../ui/field.tsx";
import { Form } from "../../ui/form.tsx";
import { FormContext } from "../../ui/form-context.ts";
import { wrongField } from "../../ui/form-values.ts";
import { useLanguage, useSay } from "../../ui/language.ts";
import { type AppealProblems, appealFrom, problemsOf } from "./appeal-from.ts";
import { appellantNames, appealsText as text } from "./text.ts";

/** A notice that was filed, as far as the record tells of it; the officer still checks what it says. */
interface FiledNotice {
  readonly appellant: NewAppeal["appellant"];
  readonly receivedAt: Instant;
  /** Counsel of record, or their delegate, filed it: they act in the appeal unless it names somebody else. */
  readonly isByCounsel: boolean;
}

interface Opening {
  readonly theCase: CaseView;
  /** Left out: it came in by another way, and the officer says when. */
  readonly filed?: FiledNotice;
  readonly onClose?: () => void;
}

/** A notice of appeal as it came in; opening it leads to the case of the appeal. */
export function AppealForm({ theCase, filed, onClose }: Opening) {
  const say = useSay();
  const language = useLanguage();
  const navigate = useNavigate();
  return (
    <Form
      send={callIntake.send(language, "POST /cases/:caseId/appeals", { params: { caseId: theCase.id } })}
      body={({ form }) => {
        const notice = appealFrom(form, theCase.office.zone);
        if (notice === null) throw wrongField("receivedAt", say(text.dayWanted));
        return notice;
      }}
      className="card"
      title={say(text.open)}
      level={filed === undefined ? 3 : 2}
      action={say(text.open)}
      {...(onClose === undefined ? {} : { onClose })}
      staysFilled
      // Somebody else opened it: the page then shows the appeal and leads to it.
      renews={[
        callCases.key(language, "GET /cases/:caseId/chain"),
        callWork.key(language, "GET /tasks/:taskId"),
        callWork.key(language, "GET /cases/:caseId/tasks"),
      ]}
      renewsRefused
      onDone={({ items }) =>
        // The case of the page comes first, whatever was appealed with it.
        navigate({ to: "/$language/cases/$caseId", params: { language, caseId: items[0]?.id ?? theCase.id } })
      }
    >
      <AppealFields theCase={theCase} filed={filed} />
    </Form>
  );
}

function AppealFields({ theCase, filed }: { readonly theCase: CaseView; readonly filed: FiledNotice | undefined }) {
  const say = useSay();
  const { error } = useContext(FormContext);
  const problems: AppealProblems = error instanceof Problem ? problemsOf(error, theCase) : {};
  return (
    <>
      <p>{say(filed === undefined ? text.openLead : text.openFiledLead)}</p>
      <ChoiceField
        label={say(text.who)}
        name="appellant"
        defaultValue={filed?.appellant ?? "person"}
        options={[
          ["person", say(appellantNames.person)],
          ["minister", say(appellantNames.minister)],
        ]}
        problem={problems.who}
      />
      <ReceiptFields theCase={theCase} receivedAt={filed?.receivedAt} problem={problems.receivedOn} />
      <CounselField theCase={theCase} isKept={filed?.isByCounsel ?? false} />
      <TogetherFields theCase={theCase} problem={problems.together} />
    </>
  );
}

interface Receipt {
  readonly theCase: CaseView;
  readonly receivedAt: Instant | undefined;
  readonly problem: string | undefined;
}

/**
 * A notice that was filed came when its receipt says. Of another the officer begins where the clocks of the office stand; one
 * that lay in the mail room is set back by hand.
 */
function ReceiptFields({ theCase, receivedAt, problem }: Receipt) {
  const say = useSay();
  const language = useLanguage();
  const zone = theCase.office.zone;
  const [now] = useState(systemClock);
  const at = receivedAt ?? now;
  const hint = say(text.zone, { office: theCase.office.name[language], zone: zoneText(at, zone, language) });
  return (
    <div className="row">
      <Field
        label={say(text.receivedOn)}
        type="date"
        name="receivedOn"
        required
        defaultValue={civilDateIn(at, zone)}
        problem={problem}
      />
      <Field
        label={say(text.receivedTime)}
        hint={hint}
        type="time"
        name="receivedTime"
        required
        defaultValue={civilTimeIn(at, zone)}
      />
    </div>
  );
}

function CounselField({ theCase, isKept }: { readonly theCase: CaseView; readonly isKept: boolean }) {
  const say = useSay();
  if (theCase.parties.every((party) => party.representedBy.every((one) => one.untilAt !== null)))
    return <p className="hint">{say(text.noCounsel)}</p>;
  return <Checkbox label={say(text.keepsCounsel)} name="keepsCounsel" value="yes" defaultChecked={isKept} />;
}

function TogetherFields({ theCase, problem }: { readonly theCase: CaseView; readonly problem: string | undefined }) {
  const say = useSay();
  if (theCase.joinedCases.length === 0) return null;
  return (
    <fieldset {...(problem === undefined ? {} : { className: "wrong", "aria-describedby": "together-problem" })}>
      <legend>{say(text.together)}</legend>
      {problem === undefined ? null : (
        <span className="problem" id="together-problem">
          {problem}
        </span>
      )}
      {theCase.joinedCases.map((other) => (
        <Checkbox key={other.id} name="together" value={other.id} label={`${other.fileNumber} – ${other.principal}`} />
      ))}
    </fieldset>
  );
}
