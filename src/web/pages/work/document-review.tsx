import { readsAlike } from "../../../kernel/reads-alike.ts";
import type { FilingForm } from "../../../modules/filings/contract.ts";
import { Badge } from "../../ui/badge.tsx";
import { RadioGroup, SelectField, TextArea } from "../../ui/choice-fields.tsx";
import { Field } from "../../ui/field.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import type { Choice, ReviewedDocument } from "./choices.ts";
import { decisionId } from "./page-images.tsx";
import type { ReturnReason } from "./return-reason.ts";
import { type Part, SplitTool } from "./split-tool.tsx";
import { workText as text } from "./text.ts";

interface DocumentReviewProps {
  readonly document: ReviewedDocument;
  readonly choice: Choice;
  readonly onChange: (next: Choice) => void;
  readonly types: FilingForm["types"];
  readonly reasons: readonly ReturnReason[];
  readonly isShown: boolean;
  readonly isMine: boolean;
  readonly isBusy: boolean;
  readonly onSplit: (parts: readonly Part[]) => void;
}

/**
 * One document under review: what it is, and onto the docket or back to its filer. Of several the one on the screen is seen; the
 * others keep what was typed in them.
 */
export function DocumentReview(props: DocumentReviewProps) {
  const { document, choice, onChange, types, isShown, isMine } = props;
  const say = useSay();
  const language = useLanguage();
  const decided = document.outcome !== null;
  const { current } = document;
  const corrected = current.type.code !== document.type.code || !readsAlike(current.description, document.description);
  return (
    <fieldset id={decisionId(document.documentId)} tabIndex={-1} hidden={!isShown}>
      <legend className="short" title={document.fileName}>
        {say(text.documentNo, { n: document.position, file: document.fileName })}
      </legend>
      {decided ? <Decided document={document} /> : null}
      {corrected ? (
        <p className="hint">
          {say(text.asFiled, { type: document.type[language], description: document.description })}
        </p>
      ) : null}
      {decided ? null : <Decide {...props} />}
      <SelectField
        label={say(text.type)}
        disabled={!isMine || decided}
        value={choice.typeCode}
        onChange={(event) => onChange({ ...choice, typeCode: event.target.value })}
        options={types.map((type) => [type.code, type[language]] as const)}
      />
      <Field
        label={say(text.description)}
        maxLength={300}
        required
        disabled={!isMine || decided}
        value={choice.description}
        onChange={(event) => onChange({ ...choice, description: event.target.value })}
      />
      {decided || !isMine ? null : (
        <SplitTool document={document} choice={choice} isBusy={props.isBusy} onSplit={props.onSplit} />
      )}
    </fieldset>
  );
}

function Decided({ document }: { readonly document: ReviewedDocument }) {
  const say = useSay();
  const language = useLanguage();
  const { outcome } = document;
  if (outcome?.outcome === "docketed")
    return (
      <p>
        <Badge tone="good">{say(text.docketedAs, { n: outcome.docketNumber ?? 0 })}</Badge>
      </p>
    );
  if (outcome?.outcome === "returned")
    return (
      <p>
        <Badge tone="alarm">{say(text.wasReturned)}</Badge> {outcome.reason?.[language]}
      </p>
    );
  return (
    <p>
      <Badge>{say(outcome?.outcome === "split" ? text.wasSplit : text.wasMerged)}</Badge>
    </p>
  );
}

function Decide({ document, choice, onChange, reasons, isMine }: DocumentReviewProps) {
  const say = useSay();
  const language = useLanguage();
  const reason = reasons.find((one) => one.code === choice.reasonCode);
  return (
    <>
      <RadioGroup
        legend={say(text.decision)}
        name={`outcome-${document.documentId}`}
        options={[
          ["later", say(text.later)],
          ["docketed", say(text.docket), "d"],
          ["returned", say(text.giveBack), "r"],
        ]}
        chosen={choice.outcome}
        disabled={!isMine}
        onPick={(picked) => {
          if (picked === "later" || picked === "docketed" || picked === "returned")
            onChange({ ...choice, outcome: picked });
        }}
      />
      {choice.outcome === "returned" ? (
        <div>
          <SelectField
            label={say(text.reason)}
            name={`reason-${document.documentId}`}
            required
            value={choice.reasonCode}
            onChange={(event) => onChange({ ...choice, reasonCode: event.target.value })}
            options={[["", say(text.chooseReason)], ...reasons.map((one) => [one.code, one[language]] as const)]}
            {...(reason === undefined ? {} : { hint: say(text.mendIs, { mend: reason.mend[language] }) })}
          />
          <TextArea
            label={say(text.howToMend)}
            rows={2}
            maxLength={2000}
            required={reason?.wordsRequired ?? false}
            value={choice.words}
            onChange={(event) => onChange({ ...choice, words: event.target.value })}
          />
        </div>
      ) : null}
    </>
  );
}
