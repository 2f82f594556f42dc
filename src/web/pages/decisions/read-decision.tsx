import { Link } from "@tanstack/react-router";
import type { DecisionView } from "../../../modules/decisions/contract.ts";
import { useLanguage, useSay } from "../../ui/language.ts";
import { Comments } from "./comments.tsx";
import { CorrectDecision } from "./correct-decision.tsx";
import { DecisionFacts, Determinations } from "./decision-facts.tsx";
import { DecisionWords } from "./decision-words.tsx";
import { editorText } from "./editor-text.ts";
import { fileText } from "./file-text.ts";
import { OwnDocument } from "./own-document.tsx";
import { PanelSignatures } from "./panel-signatures.tsx";
import { Receipts } from "./receipts.tsx";
import { ReleasePanel } from "./release-panel.tsx";
import { releaseText } from "./release-text.ts";
import { decisionsText as text } from "./text.ts";
import { Translations } from "./translations.tsx";

/** A decision for whoever does not write it: what is decided, the signed reasons, and for a reader the draft’s words. */
export function ReadDecision({ decision }: { readonly decision: DecisionView }) {
  const say = useSay();
  const language = useLanguage();
  const isDraft = decision.status === "draft";
  return (
    <>
      <DecisionFacts decision={decision} />
      <h2>{say(text.decided)}</h2>
      <Determinations decision={decision} />
      {decision.hash === null ? null : (
        <p>
          <a href={`/api/v1/decisions/${decision.id}/signed`} target="_blank" rel="noreferrer">
            {say(text.openSigned)}
          </a>
        </p>
      )}
      {decision.isUploaded && !isDraft ? (
        <p>
          {say(fileText.isUploaded)} {say(fileText.notPublished)}
        </p>
      ) : null}
      {isDraft ? <DraftReasons decision={decision} /> : null}
      {decision.actions.includes("decision.publish") ? (
        <p>
          <Link to="/$language/publications/$decisionId" params={{ language, decisionId: decision.id }}>
            {say(releaseText.publication)}
          </Link>
        </p>
      ) : null}
      <Translations decision={decision} />
      <PanelSignatures decision={decision} />
      <ReleasePanel decision={decision} />
      <Receipts decision={decision} />
      <CorrectDecision decision={decision} />
      {isDraft && decision.content !== null ? <Comments decision={decision} /> : null}
    </>
  );
}

/** The reasons of a draft as they were saved: a document of the member’s own, or words. */
function DraftReasons({ decision }: { readonly decision: DecisionView }) {
  const say = useSay();
  const { id, file, content, language } = decision;
  if (file === null && content === null) return null;
  return (
    <>
      <h2>{say(editorText.reasons)}</h2>
      {file === null ? null : <OwnDocument decision={decision} />}
      <p>
        <a href={`/api/v1/decisions/${id}/preview`} target="_blank" rel="noreferrer">
          {say(editorText.print)}
        </a>
      </p>
      {file === null && content !== null ? <DecisionWords content={content} lang={language} /> : null}
    </>
  );
}
