import { useQuery } from "@tanstack/react-query";
import { useLocation } from "@tanstack/react-router";
import { type ChangeEvent, useState } from "react";
import { callFilings } from "../../api/rooms.ts";
import { TextArea } from "../../ui/choice-fields.tsx";
import { Loading } from "../../ui/error-summary.tsx";
import { Field } from "../../ui/field.tsx";
import { Form } from "../../ui/form.tsx";
import { type Typed, wrongField } from "../../ui/form-values.ts";
import { useLanguage, useSay, useTitle } from "../../ui/language.ts";
import { SignInLink } from "../../ui/sign-in-link.tsx";
import { SubmitButton } from "../../ui/submit-button.tsx";
import { checkReceipt, type Findings, type KnownReceipt } from "./check-receipt.ts";
import { FindingsView } from "./findings-view.tsx";
import { codeOf, type Receipt, readReceipt } from "./read-receipt.ts";
import { verifyText as text } from "./text.ts";

const nothing: Receipt = { number: null, eventHash: null, documents: [], event: null };

const codesOf = (read: Receipt) => ({ event: read.eventHash ?? "", documents: read.documents.join("\n") });

/** The receipt's own page names it after `#`: no server's log has it. Whoever is signed out fills it in. */
export function VerifyPage() {
  const language = useLanguage();
  const { hash } = useLocation();
  const submissionId = /^receipt=([0-9a-f-]{36})$/.exec(hash)?.[1];
  const named = useQuery({
    queryKey: [...callFilings.key(language, "GET /submissions/:submissionId/receipt"), submissionId, "read"],
    enabled: submissionId !== undefined,
    gcTime: 0,
    refetchOnWindowFocus: false,
    queryFn: async () =>
      readReceipt(
        JSON.stringify(
          await callFilings(language, "GET /submissions/:submissionId/receipt", {
            params: { submissionId: submissionId ?? "" },
          }),
        ),
      ),
  });
  if (named.isLoading) return <Loading />;
  return <VerifyForm key={submissionId ?? ""} given={named.data ?? nothing} isAway={named.isError} />;
}

interface VerifyFormProps {
  readonly given: Receipt;
  /** The receipt that was named could not be fetched. */
  readonly isAway: boolean;
}

/** Whoever holds a receipt and a document checks both here; the document never leaves the device. */
function VerifyForm({ given, isAway }: VerifyFormProps) {
  const say = useSay();
  const language = useLanguage();
  const [share, setShare] = useState<number | null>(null);
  const [result, setResult] = useState<(Findings & { nth: number }) | null>(null);
  const [files, setFiles] = useState<readonly File[]>([]);
  const { receipt, codes, setCodes, unread, take } = useReceipt({ given, isAway });
  useTitle(say(text.title));
  const read = ({ value }: Typed): KnownReceipt => {
    const typed = codesIn(value("eventHash"), value("documents"), say);
    // The event of the file is about the codes only as long as nobody typed others.
    const isSame = receipt.eventHash === typed.eventHash && receipt.documents.join() === typed.documents.join();
    return isSame ? { ...receipt, eventHash: typed.eventHash } : { ...nothing, ...typed };
  };
  const check = (known: KnownReceipt) => {
    setShare(0);
    setResult(null);
    return checkReceipt(language, known, files, setShare).finally(() => setShare(null));
  };
  return (
    <>
      <h1>{say(text.title)}</h1>
      <p className="lead">{say(text.lead)}</p>
      <p>{say(text.privacy)}</p>
      <Form
        send={check}
        body={read}
        staysFilled
        onDone={(findings) => setResult((last) => ({ ...findings, nth: (last?.nth ?? 0) + 1 }))}
      >
        <h2>{say(text.receiptTitle)}</h2>
        <Field
          label={say(text.receiptFile)}
          hint={say(text.receiptFileHint)}
          problem={unread}
          type="file"
          accept="application/json,.json"
          onChange={(event) => void take(event)}
        />
        {isAway ? (
          <p>
            <SignInLink />
          </p>
        ) : null}
        <CodeFields codes={codes} onChange={setCodes} />
        <h2>{say(text.filesTitle)}</h2>
        <Field
          label={say(text.files)}
          hint={say(text.filesHint)}
          type="file"
          multiple
          onChange={(event) => setFiles([...(event.currentTarget.files ?? [])])}
        />
        <SubmitButton>{say(text.check)}</SubmitButton>
        <p role="status">{share === null ? "" : say(text.checking, { share: Math.floor(share * 100) })}</p>
      </Form>
      {result === null ? null : <FindingsView key={result.nth} {...result} />}
    </>
  );
}

/** The receipt that was named or is read from a file, and its codes, which may be typed over. */
function useReceipt({ given, isAway }: VerifyFormProps) {
  const say = useSay();
  const [receipt, setReceipt] = useState(given);
  const [codes, setCodes] = useState(codesOf(given));
  const [unread, setUnread] = useState<string | undefined>(isAway ? say(text.receiptAway) : undefined);
  const take = async (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.currentTarget.files?.[0];
    if (file === undefined) return;
    const read = file.size > 4_000_000 ? null : readReceipt(await file.text());
    setUnread(read === null ? say(text.receiptUnreadable) : undefined);
    if (read === null) return;
    setReceipt(read);
    setCodes(codesOf(read));
  };
  return { receipt, codes, setCodes, unread, take };
}

type Codes = ReturnType<typeof codesOf>;

function CodeFields({ codes, onChange }: { readonly codes: Codes; readonly onChange: (codes: Codes) => void }) {
  const say = useSay();
  return (
    <>
      <Field
        label={say(text.event)}
        hint={say(text.eventHint)}
        name="eventHash"
        className="code"
        value={codes.event}
        onChange={(event) => onChange({ ...codes, event: event.currentTarget.value })}
        autoComplete="off"
        spellCheck={false}
        required
      />
      <TextArea
        label={say(text.documents)}
        hint={say(text.documentsHint)}
        name="documents"
        className="code"
        value={codes.documents}
        onChange={(event) => onChange({ ...codes, documents: event.currentTarget.value })}
        autoComplete="off"
        spellCheck={false}
      />
    </>
  );
}

/** The codes as they were typed. @throws Problem that says which are none */
function codesIn(event: string, lines: string, say: ReturnType<typeof useSay>) {
  const eventHash = codeOf(event);
  const documents = lines
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map(codeOf);
  const wrong = documents.indexOf(null);
  if (eventHash === null) throw wrongField("eventHash", say(text.eventWrong));
  if (wrong !== -1) throw wrongField("documents", say(text.documentsWrong, { line: wrong + 1 }));
  return { eventHash, documents: documents.filter((code) => code !== null) };
}
