import { useState } from "react";
import type { DecisionText } from "../../../../modules/decisions/contract.ts";
import type { TranslationView } from "../../../../modules/decisions/translation/contract.ts";
import { callTranslations } from "../../../api/rooms.ts";
import { Loading } from "../../../ui/error-summary.tsx";
import { Field } from "../../../ui/field.tsx";
import { useLanguage, useSay } from "../../../ui/language.ts";
import { useMe } from "../../../ui/me.ts";
import { DecisionWords } from "../decision-words.tsx";
import { editorText } from "../editor-text.ts";
import { translationText as text } from "../translation-text.ts";
import type { Versioned } from "./draft-keeper.ts";
import type { TranslationWords } from "./kept-draft.ts";
import { ChangedMeanwhile, SaveLine } from "./save-state.tsx";
import { blocksOf, type Code, codes, SectionEditors } from "./section-editors.tsx";
import { TranslationActions } from "./translation-actions.tsx";
import { useKept } from "./use-keeper.ts";
import "./decision.css";

const draftOf = (one: TranslationView): Versioned<TranslationWords> => ({
  version: one.version,
  content: one.content,
  dissents: one.dissents.map(({ memberId, text: words }) => ({ memberId, text: words })),
  correctionNote: one.correction?.note ?? null,
  translator: one.translator,
});

/** The other language beside the words that were signed, section by section. */
export function TranslationEditor({ one }: { readonly one: TranslationView }) {
  const me = useMe();
  if (me === undefined) return <Loading />;
  return <Writing one={one} accountId={me.account.id} />;
}

function Writing({ one, accountId }: { readonly one: TranslationView; readonly accountId: string }) {
  const say = useSay();
  const language = useLanguage();
  const params = { translationId: one.id };
  const { keeper, wasPutBack } = useKept<TranslationWords>({
    id: one.id,
    accountId,
    saved: draftOf(one),
    savedAt: one.savedAt,
    send: (of, body) => callTranslations(of, "PUT /translations/:translationId/draft", { params, body }),
  });
  // Another turn builds the editors anew, from other words.
  const [turn, setTurn] = useState(0);
  const take = (theirs: TranslationView | null, version: number) => {
    keeper.resume(version, theirs === null ? undefined : { words: draftOf(theirs), savedAt: theirs.savedAt });
    if (theirs !== null) setTurn(turn + 1);
  };
  const state = keeper.state();
  const words = keeper.words();
  return (
    <>
      {wasPutBack ? (
        <p className="note" role="status">
          {say(editorText.putBack)}
        </p>
      ) : null}
      {state.kind === "changed" ? (
        <ChangedMeanwhile
          ask={() => callTranslations(language, "GET /translations/:translationId", { params })}
          lang={one.language}
          onTake={take}
        />
      ) : null}
      {one.isUploaded ? <p>{say(text.uploaded)}</p> : null}
      <Field
        label={say(text.translator)}
        hint={say(text.translatorHint)}
        maxLength={200}
        value={words.translator ?? ""}
        onChange={({ currentTarget }) => keeper.change({ translator: currentTarget.value })}
      />
      {one.correction === null ? null : (
        <Field
          label={say(text.correction)}
          hint={one.correction.original}
          maxLength={1000}
          value={words.correctionNote ?? ""}
          onChange={({ currentTarget }) => keeper.change({ correctionNote: currentTarget.value })}
        />
      )}
      <Sides
        key={turn}
        one={one}
        original={one.isUploaded ? null : one.original}
        content={() => keeper.words().content}
        onContent={(content) => keeper.change({ content })}
      />
      {one.dissents.map((of) => (
        <section key={`${of.memberId} ${turn}`}>
          <h2>{say(text.dissentOf, { name: of.name })}</h2>
          <Sides
            one={one}
            original={of.original}
            content={() => keeper.words().dissents.find((own) => own.memberId === of.memberId)?.text ?? of.text}
            onContent={(content) =>
              keeper.change({
                dissents: keeper
                  .words()
                  .dissents.map((own) => (own.memberId === of.memberId ? { ...own, text: content } : own)),
              })
            }
          />
        </section>
      ))}
      <SaveLine state={state} zone={one.decision.office.zone} />
      <TranslationActions one={one} accountId={accountId} keeper={keeper} />
    </>
  );
}

interface Beside {
  readonly one: TranslationView;
  /** Null: the reasons are a document, read beside. */
  readonly original: DecisionText | null;
  readonly content: () => DecisionText;
  readonly onContent: (content: DecisionText) => void;
}

function Sides({ one, original, content, onContent }: Beside) {
  const shown = original === null ? codes : codes.filter((code) => blocksOf(original, code).length > 0);
  return (
    <SectionEditors
      language={one.language}
      content={content}
      onContent={onContent}
      problemOf={() => undefined}
      shown={shown}
      {...(original === null
        ? {}
        : {
            beside: (code: Code) => (
              <Original original={only(original, code)} own={only(content(), code)} lang={one.decision.language} />
            ),
          })}
    />
  );
}

const only = (content: DecisionText, code: Code): DecisionText => ({
  sections: content.sections.filter((one) => one.code === code),
});

/** As the print numbers them: a paragraph without a word bears no number. */
const numberedIn = (content: DecisionText): number =>
  content.sections
    .flatMap((one) => one.blocks)
    .filter((block) => block.type === "paragraph" && block.runs.some((run) => run.text.trim() !== "")).length;

interface OriginalProps {
  readonly original: DecisionText;
  readonly own: DecisionText;
  readonly lang: "en" | "fr";
}

/** The section as it was signed, and how many of its paragraphs are there in the other language. */
function Original({ original, own, lang }: OriginalProps) {
  const say = useSay();
  const counts = { original: numberedIn(original), translated: numberedIn(own) };
  return (
    <div className="as-signed">
      <DecisionWords content={original} lang={lang} />
      <p className="hint">
        {say(text.original)} · {say(text.counted, counts)}
      </p>
    </div>
  );
}
