import { readsAlike } from "../../../kernel/reads-alike.ts";
import type { SubmissionView } from "../../../modules/filings/contract.ts";
import { Badge } from "../../ui/badge.tsx";
import { CopyButton } from "../../ui/copy-button.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { filingsText as text } from "./text.ts";

type Shown = SubmissionView["documents"][number];

/** One document of a submission: as acknowledged, and what the registry did with it. */
export function SubmittedDocument({ document }: { readonly document: Shown }) {
  const say = useSay();
  const language = useLanguage();
  const { current } = document;
  const corrected = current.type.code !== document.type.code || !readsAlike(current.description, document.description);
  const name = `${document.position}. ${document.type[language]}`;
  return (
    <section className="card" aria-label={name}>
      <h3>{name}</h3>
      <p>
        {document.description}
        <span className="hint">
          <bdi>{document.fileName}</bdi>
          {document.pages === null ? "" : ` · ${say(text.pages, { n: document.pages })}`}
        </span>
      </p>
      <Outcome outcome={document.outcome} />
      {corrected ? (
        <p className="note">
          {say(text.correctedAs, { type: current.type[language], description: current.description })}
        </p>
      ) : null}
      <p>
        {say(text.hash)} <span className="code">{document.sha256}</span>{" "}
        <CopyButton value={document.sha256} name={say(text.copyHash, { what: document.fileName })} />
      </p>
      {document.pdfSha256 === null ? null : (
        <p>
          {say(text.pdfHash)} <span className="code">{document.pdfSha256}</span>
        </p>
      )}
      <p>
        <a href={`/${language}/documents/${document.documentId}`}>{say(text.open)}</a>
      </p>
    </section>
  );
}

function Outcome({ outcome }: { readonly outcome: Shown["outcome"] }) {
  const say = useSay();
  const language = useLanguage();
  if (outcome === null) return <Badge>{say(text.inReview)}</Badge>;
  if (outcome.outcome === "docketed")
    return <Badge tone="good">{say(text.docketedAs, { n: outcome.docketNumber ?? 0 })}</Badge>;
  if (outcome.outcome !== "returned")
    return <Badge>{say(outcome.outcome === "split" ? text.splitState : text.mergedState)}</Badge>;
  return (
    <>
      <Badge tone="alarm">{say(text.returned)}</Badge>
      <p>
        <strong>{outcome.reason?.[language]}</strong>
      </p>
      <p>{say(text.howToMend, { mend: outcome.reason?.mend[language] ?? "" })}</p>
      {outcome.words === null || outcome.words === "" ? null : (
        <p>
          {say(text.registryWrote)} <q>{outcome.words}</q>
        </p>
      )}
    </>
  );
}
