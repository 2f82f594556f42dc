import type { EditorView } from "prosemirror-view";
import { useRef, useState } from "react";
import type { DecisionText, DecisionView } from "../../../../modules/decisions/contract.ts";
import { Problem } from "../../../api/client.ts";
import { Loading } from "../../../ui/error-summary.tsx";
import { useSay } from "../../../ui/language.ts";
import { useMe } from "../../../ui/me.ts";
import { Comments } from "../comments.tsx";
import { editorText as text } from "../editor-text.ts";
import { Readers } from "../readers.tsx";
import { decisionsText, sectionNames } from "../text.ts";
import { DeterminationFields } from "./determination-fields.tsx";
import { DocumentFields } from "./document-fields.tsx";
import { DraftActions } from "./draft-actions.tsx";
import type { DraftKeeper } from "./draft-keeper.ts";
import type { DraftWords } from "./kept-draft.ts";
import { ChangedMeanwhile, SaveLine } from "./save-state.tsx";
import { SectionEditor } from "./section-editor.tsx";
import { Toolbar } from "./toolbar.tsx";
import { draftOf, useKeeper } from "./use-keeper.ts";
import "./decision.css";

/** The author's own page: what is decided, the reasons section by section, who reads, and the signature. */
export function DraftEditor({ decision }: { readonly decision: DecisionView }) {
  const me = useMe();
  if (me === undefined) return <Loading />;
  return <Draft decision={decision} accountId={me.account.id} />;
}

function Draft({ decision, accountId }: { readonly decision: DecisionView; readonly accountId: string }) {
  const say = useSay();
  const { keeper, wasPutBack } = useKeeper(decision, accountId);
  const [refused, setRefused] = useState<{ readonly error: unknown; readonly words: DraftWords } | null>(null);
  // Another turn builds the editors anew, from other words.
  const [turn, setTurn] = useState(0);
  const state = keeper.state();
  const words = keeper.words();
  const take = (theirs: DecisionView | null, version: number) => {
    keeper.resume(version, theirs === null ? undefined : draftOf(theirs));
    if (theirs !== null) setTurn(turn + 1);
  };
  // What was refused of other words than these is no longer so.
  const refusal = refused !== null && refused.words === words ? refused.error : null;
  const error = refusal ?? (state.kind === "refused" ? state.error : null);
  return (
    <>
      {wasPutBack ? (
        <p className="note" role="status">
          {say(text.putBack)}
        </p>
      ) : null}
      {state.kind === "changed" ? <ChangedMeanwhile decision={decision} keeper={keeper} onTake={take} /> : null}
      <h2>{say(decisionsText.decided)}</h2>
      <DeterminationFields decision={decision} keeper={keeper} error={error} />
      <h2>{say(text.reasons)}</h2>
      <DocumentFields decision={decision} keeper={keeper} />
      {decision.file === null ? <Sections key={turn} decision={decision} keeper={keeper} error={error} /> : null}
      <SaveLine state={state} zone={decision.office.zone} />
      <DraftActions
        decision={decision}
        accountId={accountId}
        keeper={keeper}
        isRefused={refusal !== null}
        onRefused={(why) => setRefused(why === null ? null : { error: why, words: keeper.words() })}
      />
      <Readers decision={decision} />
      <Comments decision={decision} />
    </>
  );
}

type Code = DecisionText["sections"][number]["code"];
const codes = Object.keys(sectionNames) as Code[];

function Sections({
  decision,
  keeper,
  error,
}: {
  readonly decision: DecisionView;
  readonly keeper: DraftKeeper;
  readonly error: unknown;
}) {
  const say = useSay();
  const bar = useRef<HTMLDivElement>(null);
  // The view is one and the same while its selection moves: each report of it draws the buttons again.
  const [active, setActive] = useState<{ readonly view: EditorView } | null>(null);
  const blocksOf = (code: Code) => keeper.words().content.sections.find((one) => one.code === code)?.blocks ?? [];
  const write = (code: Code, blocks: DecisionText["sections"][number]["blocks"]) =>
    keeper.change({
      content: { sections: codes.map((of) => ({ code: of, blocks: of === code ? blocks : blocksOf(of) })) },
    });
  const noReasons = error instanceof Problem && error.code === "reasons-missing" ? error.title : undefined;
  return (
    <>
      <p className="hint">{say(text.keys)}</p>
      <Toolbar view={active?.view ?? null} bar={bar} />
      {codes.map((code) => (
        <SectionEditor
          key={code}
          name={say(sectionNames[code])}
          language={decision.language}
          start={blocksOf(code)}
          problem={code === "analysis" && blocksOf(code).length === 0 ? noReasons : undefined}
          onBlocks={(blocks) => write(code, blocks)}
          onActive={(view) => setActive({ view })}
          toToolbar={() => bar.current?.querySelector<HTMLElement>("[tabindex='0']")?.focus()}
        />
      ))}
    </>
  );
}
