import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { useState } from "react";
import type { Json } from "../../../kernel/canonical-json.ts";
import type { ReferralAnswer, RefusedMessageView } from "../../../modules/intake/contract.ts";
import { referralFieldName } from "../../../modules/intake/text.ts";
import { Problem } from "../../api/client.ts";
import { callIntake } from "../../api/rooms.ts";
import { TextArea } from "../../ui/choice-fields.tsx";
import { ErrorSummary, Loading } from "../../ui/error-summary.tsx";
import { Field, valuesOf } from "../../ui/field.tsx";
import { useLanguage, useSay, useTitle } from "../../ui/language.ts";
import { Success } from "../../ui/success.tsx";
import { intakeText as text } from "./text.ts";

/** One refused message: why, what it says, and the two ways to settle it. */
export function RefusedMessagePage() {
  const say = useSay();
  const language = useLanguage();
  const { messageId = "" } = useParams({ strict: false });
  const found = useQuery({
    ...callIntake.query(language, "GET /refused-referrals/:messageId", { params: { messageId } }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const why = found.data?.title[language];
  useTitle(found.isError ? null : [say(text.refusedOne), why].filter((one) => one !== undefined).join(" – "));
  return (
    <>
      <h1>{say(text.refusedOne)}</h1>
      <p>
        <Link to="/$language/referrals/refused" params={{ language }}>
          {say(text.back)}
        </Link>
      </p>
      {found.isPending ? <Loading /> : null}
      {found.isError ? <ErrorSummary error={found.error} /> : null}
      {found.isSuccess ? <Message message={found.data} /> : null}
    </>
  );
}

function Message({ message }: { readonly message: RefusedMessageView }) {
  const say = useSay();
  const language = useLanguage();
  const queries = useQueryClient();
  const [wrong, setWrong] = useState(false);
  const params = { messageId: message.id };
  const settled = () => queries.invalidateQueries({ queryKey: callIntake.key(language, "GET /refused-referrals") });
  const send = useMutation({
    mutationFn: (mended: Json) =>
      callIntake(language, "POST /refused-referrals/:messageId/send-again", { params, body: { message: mended } }),
    onSuccess: settled,
  });
  const aside = useMutation({
    mutationFn: (reason: string) =>
      callIntake(language, "POST /refused-referrals/:messageId/set-aside", { params, body: { reason } }),
    onSuccess: settled,
  });
  if (aside.isSuccess) return <Success title={say(text.asideDone)} />;
  if (send.isSuccess) return <Sent answer={send.data} />;
  const original = JSON.stringify(message.body, null, 2);
  const fields =
    send.error instanceof Problem
      ? send.error.fields
      : message.fields.map((one) => ({ ...one, text: one.text[language] }));
  return (
    <>
      {send.isError ? (
        <ErrorSummary error={send.error} key={send.submittedAt} />
      ) : (
        <div className="note">
          <p>
            <strong>{message.title[language]}</strong>
          </p>
          <p>{message.next[language]}</p>
        </div>
      )}
      {fields.length === 0 ? null : (
        <ul>
          {fields.map((field) => (
            <li key={`${field.path}${field.code}`}>
              {say(text.fieldLine, { field: say(referralFieldName(field.path)), problem: field.text })}
            </li>
          ))}
        </ul>
      )}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const typed = valuesOf(event.currentTarget)("message");
          setWrong(false);
          if (typed === original) return send.mutate(null);
          try {
            send.mutate(JSON.parse(typed) as Json);
          } catch {
            setWrong(true);
          }
        }}
      >
        <TextArea
          label={say(text.content)}
          hint={say(text.contentHint)}
          name="message"
          rows={20}
          defaultValue={original}
          spellCheck={false}
          className="code-text"
          problem={wrong ? say(text.notJson) : undefined}
        />
        <button type="submit" disabled={send.isPending}>
          {say(text.sendAgain)}
        </button>
      </form>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          aside.mutate(valuesOf(event.currentTarget)("reason"));
        }}
      >
        {aside.isError ? <ErrorSummary error={aside.error} key={aside.submittedAt} /> : null}
        <Field label={say(text.asideReason)} name="reason" required minLength={3} maxLength={1000} />
        <button type="submit" className="second" disabled={aside.isPending}>
          {say(text.setAside)}
        </button>
      </form>
    </>
  );
}

function Sent({ answer }: { readonly answer: ReferralAnswer }) {
  const say = useSay();
  const language = useLanguage();
  return (
    <Success title={say(text.opened)}>
      <ul>
        {answer.cases.map((file) => (
          <li key={file.id}>
            <Link to="/$language/cases/$caseId" params={{ language, caseId: file.id }}>
              {file.fileNumber}
            </Link>
          </li>
        ))}
      </ul>
    </Success>
  );
}
