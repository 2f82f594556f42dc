import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useParams } from "@tanstack/react-router";
import type { SubmissionView } from "../../../modules/filings/contract.ts";
import { callFilings } from "../../api/rooms.ts";
import { useCommand } from "../../ui/command.ts";
import { CopyButton } from "../../ui/copy-button.tsx";
import { Loading, Refusal } from "../../ui/error-summary.tsx";
import { Facts } from "../../ui/facts.tsx";
import { useLanguage, useSay, useTitle } from "../../ui/language.ts";
import { PageError } from "../../ui/page-error.tsx";
import { StateBadge } from "./state-badge.tsx";
import { SubmittedDocument } from "./submitted-document.tsx";
import { filingsText as text } from "./text.ts";

/** The receipt of a submission and where each of its documents stands now. */
export function SubmissionPage() {
  const say = useSay();
  const language = useLanguage();
  const { submissionId = "" } = useParams({ strict: false });
  const found = useQuery(callFilings.query(language, "GET /submissions/:submissionId", { params: { submissionId } }));
  const title = say(text.receipt, { number: found.data?.receipt.receiptNumber ?? "…" });
  const fileNumber = found.data?.receipt.fileNumber;
  useTitle(found.isError ? null : [title, fileNumber].filter((one) => one !== undefined).join(" – "));
  if (found.isPending) return <Loading />;
  if (found.isError) return <PageError error={found.error} />;
  const { receipt, state, documents } = found.data;
  return (
    <>
      <h1>{say(text.receipt, { number: receipt.receiptNumber })}</h1>
      <p className="lead">
        <StateBadge state={state} />
      </p>
      {state === "in-review" ? <p>{say(text.receiptNotAcceptance)}</p> : null}
      <Mend view={found.data} />
      <ReceiptFacts view={found.data} />
      <p className="buttons">
        <a className="button second" href={`/api/v1/submissions/${submissionId}/receipt.pdf?language=${language}`}>
          {say(text.pdf)}
        </a>
        <a
          className="button second"
          href={`/api/v1/submissions/${submissionId}/receipt`}
          download={`${receipt.receiptNumber}.json`}
        >
          {say(text.receiptFile)}
        </a>
        <Link className="button second" to="/$language/cases/$caseId" params={{ language, caseId: receipt.caseId }}>
          {say(text.backToCase, { file: receipt.fileNumber })}
        </Link>
      </p>
      <h2>{say(text.documents)}</h2>
      {documents.map((one) => (
        <SubmittedDocument key={one.documentId} document={one} />
      ))}
      <Proof receipt={receipt} />
    </>
  );
}

function Proof({ receipt }: { readonly receipt: SubmissionView["receipt"] }) {
  const say = useSay();
  const language = useLanguage();
  return (
    <>
      <h2>{say(text.proof)}</h2>
      <p>{say(text.proofHint)}</p>
      <p>
        <span className="code">{receipt.event.sha256}</span>{" "}
        <CopyButton value={receipt.event.sha256} name={say(text.copyHash, { what: say(text.event) })} />
      </p>
      <p>
        <Link to="/$language/verify" params={{ language }} hash={`receipt=${receipt.submissionId}`}>
          {say(text.verify)}
        </Link>
      </p>
    </>
  );
}

function ReceiptFacts({ view }: { readonly view: SubmissionView }) {
  const say = useSay();
  const language = useLanguage();
  const { receipt } = view;
  const officeName = { en: text.officeTime.en, fr: text.officeTime.fr };
  const named = {
    en: officeName.en.replace("{office}", receipt.office.name.en),
    fr: officeName.fr.replace("{office}", receipt.office.name.fr),
  };
  return (
    <Facts
      facts={[
        [text.case, receipt.fileNumber],
        [
          named,
          <>
            <strong>
              <time dateTime={receipt.receivedAt}>{receipt.receipt.text[language]}</time>
            </strong>
            <span className="hint">{say(text.officeTimeHint)}</span>
          </>,
        ],
        [text.easternTime, receipt.stamp.text[language]],
        [text.filedBy, `${receipt.filedBy} – ${receipt.filedAs[language]}`],
        [text.channel, receipt.channel[language]],
        [text.service, receipt.service?.text[language] ?? say(text.noService)],
        ...(view.note === "" ? [] : [[text.note, view.note] as const]),
        ...(view.mends === null ? [] : [[text.mends, <Numbers key="mends" of={[view.mends]} />] as const]),
        ...(view.mendedBy.length === 0 ? [] : [[text.mendedBy, <Numbers key="by" of={view.mendedBy} />] as const]),
      ]}
    />
  );
}

/** Other submissions, by their receipts. */
function Numbers({ of }: { readonly of: SubmissionView["mendedBy"] }) {
  const language = useLanguage();
  return of.map(({ submissionId, receiptNumber }, place) => (
    <span key={submissionId}>
      {place === 0 ? null : ", "}
      <Link to="/$language/submissions/$submissionId" params={{ language, submissionId }}>
        {receiptNumber}
      </Link>
    </span>
  ));
}

/** The way on from what was returned: the draft that holds it, or a new one. */
function Mend({ view }: { readonly view: SubmissionView }) {
  const say = useSay();
  const language = useLanguage();
  const navigate = useNavigate();
  const { caseId, submissionId } = view.receipt;
  const openDraft = (draftId: string) =>
    navigate({ to: "/$language/cases/$caseId/submit/$draftId", params: { language, caseId, draftId } });
  const begin = useCommand(
    callFilings.send(language, "POST /submissions/:submissionId/drafts", { params: { submissionId } }),
    {
      onDone: (draft) => openDraft(draft.id),
    },
  );
  if (!view.documents.some((one) => one.outcome?.outcome === "returned")) return null;
  return (
    <>
      <Refusal of={begin.refusal} />
      <p className="buttons">
        <button
          type="button"
          className={view.mendedBy.length === 0 ? "" : "second"}
          disabled={begin.isPending}
          onClick={() => (view.draftId === null ? void begin.run() : void openDraft(view.draftId))}
        >
          {say(view.mendedBy.length === 0 ? text.mend : text.mendAgain)}
        </button>
      </p>
    </>
  );
}
