import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useParams } from "@tanstack/react-router";
import { useContext, useState } from "react";
import type { Json } from "../../../kernel/canonical-json.ts";
import type { ReferralAnswer, RefusedMessageView } from "../../../modules/intake/contract.ts";
import { referralFieldName } from "../../../modules/intake/text.ts";
import { callIntake } from "../../api/rooms.ts";
import { BesideNav } from "../../ui/beside-nav.tsx";
import { TextArea } from "../../ui/choice-fields.tsx";
import { ErrorSummary, Loading } from "../../ui/error-summary.tsx";
import { Form } from "../../ui/form.tsx";
import { FormContext } from "../../ui/form-context.ts";
import { wrongField } from "../../ui/form-values.ts";
import { useAnswerTitle, useLanguage, useSay } from "../../ui/language.ts";
import { Success } from "../../ui/success.tsx";
import { intakeText as text } from "./text.ts";

/** One refused message: why, what it says, and the two ways to settle it. */
export function RefusedMessagePage() {
  const say = useSay();
  const language = useLanguage();
  const navigate = useNavigate();
  const { messageId = "" } = useParams({ strict: false });
  const found = useQuery({
    ...callIntake.query(language, "GET /refused-referrals/:messageId", { params: { messageId } }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const why = found.data?.title[language];
  useAnswerTitle(found, [say(text.refusedOne), why]);
  return (
    <>
      <h1>{say(text.refusedOne)}</h1>
      <p>
        <Link to="/$language/referrals/refused" params={{ language }}>
          {say(text.back)}
        </Link>
      </p>
      <BesideNav
        kind="refused"
        id={messageId}
        onOpen={(to) =>
          void navigate({ to: "/$language/referrals/refused/$messageId", params: { language, messageId: to } })
        }
      />
      {found.isPending ? <Loading /> : null}
      {found.isError ? <ErrorSummary error={found.error} /> : null}
      {found.isSuccess ? <Message key={messageId} message={found.data} /> : null}
    </>
  );
}

function Message({ message }: { readonly message: RefusedMessageView }) {
  const say = useSay();
  const language = useLanguage();
  const [settled, setSettled] = useState<ReferralAnswer | "aside" | null>(null);
  const params = { messageId: message.id };
  const renews = [callIntake.key(language, "GET /refused-referrals")];
  if (settled === "aside") return <Success title={say(text.asideDone)}>{null}</Success>;
  if (settled !== null) return <Sent answer={settled} />;
  const original = JSON.stringify(message.body, null, 2);
  return (
    <>
      <Form
        send={callIntake.send(language, "POST /refused-referrals/:messageId/send-again", { params })}
        body={({ value }) => ({ message: mended(value("message"), original, say(text.notJson)) })}
        lead={<WhyRefused message={message} />}
        nameOf={(path) => say(referralFieldName(path))}
        action={say(text.sendAgain)}
        staysFilled
        renews={renews}
        onDone={setSettled}
      >
        <TextArea
          label={say(text.content)}
          hint={say(text.contentHint)}
          name="message"
          rows={20}
          defaultValue={original}
          spellCheck={false}
          className="code-text"
        />
      </Form>
      <Form
        send={callIntake.send(language, "POST /refused-referrals/:messageId/set-aside", { params })}
        fields={{
          reason: { kind: "text", label: say(text.asideReason), required: true, minLength: 3, maxLength: 1000 },
        }}
        action={say(text.setAside)}
        isSecond
        renews={renews}
        onDone={() => setSettled("aside")}
      />
    </>
  );
}

/** The message as it was mended, or null as it came. @throws Problem */
function mended(typed: string, original: string, notJson: string): Json {
  if (typed === original) return null;
  try {
    return JSON.parse(typed) as Json;
  } catch {
    throw wrongField("message", notJson);
  }
}

/** Why it was refused as it came; once it is sent again, the refusal of that says it. */
function WhyRefused({ message }: { readonly message: RefusedMessageView }) {
  const say = useSay();
  const language = useLanguage();
  const { error } = useContext(FormContext);
  if (error !== null) return null;
  return (
    <>
      <div className="note">
        <p>
          <strong>{message.title[language]}</strong>
        </p>
        <p>{message.next[language]}</p>
      </div>
      {message.fields.length === 0 ? null : (
        <ul>
          {message.fields.map((field) => (
            <li key={`${field.path}${field.code}`}>
              {say(text.fieldLine, { field: say(referralFieldName(field.path)), problem: field.text[language] })}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Sent({ answer }: { readonly answer: ReferralAnswer }) {
  const say = useSay();
  const language = useLanguage();
  return (
    <Success title={say(text.opened)}>
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
  );
}
