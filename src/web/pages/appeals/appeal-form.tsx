import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import { civilDateIn, civilTimeIn, systemClock, type Zone, zoneText } from "../../../kernel/time.ts";
import type { CaseView } from "../../../modules/cases/contract.ts";
import type { NewAppeal } from "../../../modules/intake/contract.ts";
import { Problem } from "../../api/client.ts";
import { callCases, callIntake } from "../../api/rooms.ts";
import { Checkbox, ChoiceField } from "../../ui/choice-fields.tsx";
import { useFocusBack } from "../../ui/done.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { Field } from "../../ui/field.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { type AppealProblems, appealFrom, problemsOf } from "./appeal-from.ts";
import { appellantNames, appealsText as text } from "./text.ts";

/** A notice of appeal as it came in; opening it leads to the file of the appeal. */
export function AppealForm({ file, onClose }: { readonly file: CaseView; readonly onClose: () => void }) {
  const say = useSay();
  const form = useRef<HTMLFormElement>(null);
  const [isDayWrong, setIsDayWrong] = useState(false);
  const open = useOpening(file);
  useFocusBack(form);
  useEffect(() => form.current?.querySelector<HTMLElement>("select")?.focus(), []);
  const refused = open.error instanceof Problem ? problemsOf(open.error, file) : {};
  const problems: AppealProblems = isDayWrong ? { receivedOn: say(text.dayWanted) } : refused;
  return (
    <form
      ref={form}
      className="card"
      aria-label={say(text.open)}
      onSubmit={(event) => {
        event.preventDefault();
        const notice = appealFrom(event.currentTarget, file.office.zone);
        setIsDayWrong(notice === null);
        if (notice === null) event.currentTarget.querySelector<HTMLElement>("[name=receivedOn]")?.focus();
        else open.mutate(notice);
      }}
    >
      <h3>{say(text.open)}</h3>
      <p>{say(text.openLead)}</p>
      {open.error === null || isDayWrong ? null : <ErrorSummary error={open.error} key={open.submittedAt} />}
      <ChoiceField
        label={say(text.who)}
        name="appellant"
        options={[
          ["person", say(appellantNames.person)],
          ["minister", say(appellantNames.minister)],
        ]}
        problem={problems.who}
      />
      <ReceiptFields file={file} problem={problems.receivedOn} />
      <CounselField file={file} />
      <TogetherFields file={file} problem={problems.together} />
      <div className="buttons">
        <button type="submit" disabled={open.isPending}>
          {say(text.open)}
        </button>
        <button type="button" className="second" onClick={onClose}>
          {say(text.cancel)}
        </button>
      </div>
    </form>
  );
}

function useOpening(file: CaseView) {
  const language = useLanguage();
  const navigate = useNavigate();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (notice: NewAppeal) =>
      callIntake(language, "POST /cases/:caseId/appeals", { params: { caseId: file.id }, body: notice }),
    onSuccess: async ({ items }) => {
      await queries.invalidateQueries({ queryKey: callCases.key(language, "GET /cases/:caseId/chain") });
      // The file of the page comes first, whatever was appealed with it.
      const caseId = items[0]?.id ?? file.id;
      await navigate({ to: "/$language/cases/$caseId", params: { language, caseId } });
    },
    onError: async (error) => {
      // Somebody else opened it: the page then shows the appeal and leads to it.
      if (error instanceof Problem && error.status === 409)
        await queries.invalidateQueries({ queryKey: callCases.key(language, "GET /cases/:caseId/chain") });
    },
  });
}

/** Where the clocks of the office stand is where an officer begins; a notice that lay in the mail room is set back by hand. */
function ReceiptFields({ file, problem }: { readonly file: CaseView; readonly problem: string | undefined }) {
  const say = useSay();
  const language = useLanguage();
  const zone = file.office.zone as Zone;
  const [now] = useState(systemClock);
  const hint = say(text.zone, { office: file.office.name[language], zone: zoneText(now, zone, language) });
  return (
    <div className="row">
      <Field
        label={say(text.receivedOn)}
        type="date"
        name="receivedOn"
        required
        defaultValue={civilDateIn(now, zone)}
        problem={problem}
      />
      <Field
        label={say(text.receivedTime)}
        hint={hint}
        type="time"
        name="receivedTime"
        required
        defaultValue={civilTimeIn(now, zone)}
      />
    </div>
  );
}

function CounselField({ file }: { readonly file: CaseView }) {
  const say = useSay();
  if (file.parties.every((party) => party.representedBy.every((one) => one.untilAt !== null)))
    return <p className="hint">{say(text.noCounsel)}</p>;
  return <Checkbox label={say(text.keepsCounsel)} name="keepsCounsel" value="yes" />;
}

function TogetherFields({ file, problem }: { readonly file: CaseView; readonly problem: string | undefined }) {
  const say = useSay();
  if (file.joinedCases.length === 0) return null;
  return (
    <fieldset {...(problem === undefined ? {} : { className: "wrong", "aria-describedby": "together-problem" })}>
      <legend>{say(text.together)}</legend>
      {problem === undefined ? null : (
        <span className="problem" id="together-problem">
          {problem}
        </span>
      )}
      {file.joinedCases.map((other) => (
        <Checkbox key={other.id} name="together" value={other.id} label={`${other.fileNumber} – ${other.principal}`} />
      ))}
    </fieldset>
  );
}
