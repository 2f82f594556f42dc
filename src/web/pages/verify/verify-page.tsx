import { useQuery } from "@tanstack/react-query";
import { useLocation } from "@tanstack/react-router";
import { type ChangeEvent, type FormEvent, useState } from "react";
import type { Language } from "../../../kernel/bilingual.ts";
import { callFilings } from "../../api/rooms.ts";
import { TextArea } from "../../ui/choice-fields.tsx";
import { ErrorSummary, Loading } from "../../ui/error-summary.tsx";
import { Field } from "../../ui/field.tsx";
import { useLanguage, useSay, useTitle } from "../../ui/language.ts";
import { SignInLink } from "../../ui/sign-in-link.tsx";
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
    queryKey: ["receipt", submissionId],
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
  const check = useCheck();
  const [receipt, setReceipt] = useState(given);
  const [codes, setCodes] = useState(codesOf(given));
  const [files, setFiles] = useState<readonly File[]>([]);
  const [problems, setProblems] = useState<{ file?: string; event?: string; documents?: string }>(
    isAway ? { file: say(text.receiptAway) } : {},
  );
  useTitle(say(text.title));
  const take = async (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.currentTarget.files?.[0];
    if (file === undefined) return;
    const read = file.size > 4_000_000 ? null : readReceipt(await file.text());
    setProblems(read === null ? { file: say(text.receiptUnreadable) } : {});
    if (read === null) return;
    setReceipt(read);
    setCodes(codesOf(read));
  };
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const eventHash = codeOf(codes.event);
    const lines = codes.documents.split("\n").filter((line) => line.trim() !== "");
    const documents = lines.map(codeOf);
    const wrong = documents.indexOf(null);
    setProblems({
      ...(eventHash === null ? { event: say(text.eventWrong) } : {}),
      ...(wrong === -1 ? {} : { documents: say(text.documentsWrong, { line: wrong + 1 }) }),
    });
    if (eventHash === null || wrong !== -1) return;
    // The event of the file is about the codes only as long as nobody typed others.
    const isSame = receipt.eventHash === eventHash && receipt.documents.join() === documents.join();
    const typed = { ...nothing, eventHash, documents: documents.filter((code) => code !== null) };
    await check.run(language, isSame ? { ...receipt, eventHash } : typed, files);
  };
  return (
    <>
      <h1>{say(text.title)}</h1>
      <p className="lead">{say(text.lead)}</p>
      <p>{say(text.privacy)}</p>
      {check.problem === null ? null : <ErrorSummary key={check.problem.nth} error={check.problem.error} />}
      <form onSubmit={(event) => void submit(event)}>
        <h2>{say(text.receiptTitle)}</h2>
        <Field
          label={say(text.receiptFile)}
          hint={say(text.receiptFileHint)}
          problem={problems.file}
          type="file"
          accept="application/json,.json"
          onChange={(event) => void take(event)}
        />
        {isAway ? (
          <p>
            <SignInLink />
          </p>
        ) : null}
        <Field
          label={say(text.event)}
          hint={say(text.eventHint)}
          problem={problems.event}
          className="code"
          value={codes.event}
          onChange={(event) => setCodes({ ...codes, event: event.currentTarget.value })}
          autoComplete="off"
          spellCheck={false}
          required
        />
        <TextArea
          label={say(text.documents)}
          hint={say(text.documentsHint)}
          problem={problems.documents}
          className="code"
          value={codes.documents}
          onChange={(event) => setCodes({ ...codes, documents: event.currentTarget.value })}
          autoComplete="off"
          spellCheck={false}
        />
        <h2>{say(text.filesTitle)}</h2>
        <Field
          label={say(text.files)}
          hint={say(text.filesHint)}
          type="file"
          multiple
          onChange={(event) => setFiles([...(event.currentTarget.files ?? [])])}
        />
        <button type="submit" disabled={check.share !== null}>
          {say(text.check)}
        </button>
        <p role="status">{check.share === null ? "" : say(text.checking, { share: Math.floor(check.share * 100) })}</p>
      </form>
      {check.result === null ? null : <FindingsView key={check.result.nth} {...check.result} />}
    </>
  );
}

/** The running check: how far it is, what it found, what went wrong. */
function useCheck() {
  const [share, setShare] = useState<number | null>(null);
  const [result, setResult] = useState<(Findings & { nth: number }) | null>(null);
  const [problem, setProblem] = useState<{ error: unknown; nth: number } | null>(null);
  const run = async (language: Language, receipt: KnownReceipt, files: readonly File[]) => {
    setShare(0);
    try {
      const findings = await checkReceipt(language, receipt, files, setShare);
      setResult((last) => ({ ...findings, nth: (last?.nth ?? 0) + 1 }));
      setProblem(null);
    } catch (error) {
      setResult(null);
      setProblem((last) => ({ error, nth: (last?.nth ?? 0) + 1 }));
    } finally {
      setShare(null);
    }
  };
  return { share, result, problem, run };
}
