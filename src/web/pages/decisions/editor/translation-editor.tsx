import { useState } from "react";
import type { DecisionText } from "../../../../modules/decisions/contract.ts";
import type { TranslationView } from "../../../../modules/decisions/translation/contract.ts";
import { Problem } from "../../../api/client.ts";
import { callTranslations } from "../../../api/rooms.ts";
import { Loading } from "../../../ui/error-summary.tsx";
import { Field } from "../../../ui/field.tsx";
import { useLanguage, useSay } from "../../../ui/language.ts";
import { useMe } from "../../../ui/me.ts";
import { editorText } from "../editor-text.ts";
import { translationText as text } from "../translation-text.ts";
import type { DraftKeeper, Versioned } from "./draft-keeper.ts";
import type { TranslationWords } from "./kept-draft.ts";
import { ChangedMeanwhile, SaveLine } from "./save-state.tsx";
import { TranslationActions } from "./translation-actions.tsx";
import { TranslationFile, useTakeInTranslation } from "./translation-file.tsx";
import { Sides } from "./translation-sides.tsx";
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
  const takeIn = useTakeInTranslation();
  const take = (theirs: TranslationView, goesOn: "mine" | "theirs") => {
    const isTheirs = goesOn === "theirs";
    keeper.resume(theirs.version, isTheirs ? { words: draftOf(theirs), savedAt: theirs.savedAt } : undefined);
    if (isTheirs) setTurn(turn + 1);
    // Whichever words go on: a document that was put in elsewhere is what would be released.
    takeIn(theirs);
  };
  const [refused, setRefused] = useState<unknown>(null);
  const state = keeper.state();
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
      {one.isUploaded && one.file === null ? <p>{say(text.uploaded)}</p> : null}
      <Particulars one={one} keeper={keeper} error={refused} />
      <Words key={turn} one={one} keeper={keeper} />
      <SaveLine state={state} zone={one.decision.office.zone} isFirst={keeper.version() === 1} />
      <TranslationActions one={one} accountId={accountId} keeper={keeper} onRefused={setRefused} />
    </>
  );
}

interface Part {
  readonly one: TranslationView;
  readonly keeper: DraftKeeper<TranslationWords>;
}

/** Who translated, and of a correction what it corrects. */
function Particulars({ one, keeper, error }: Part & { readonly error: unknown }) {
  const say = useSay();
  const words = keeper.words();
  const isUnnamed = (words.translator ?? "").trim() === "";
  return (
    <>
      <Field
        label={say(text.translator)}
        hint={say(text.translatorHint)}
        problem={isUnnamed && error instanceof Problem ? error.at("/translator") : undefined}
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
    </>
  );
}

/** The reasons, and those of each member who did not agree. */
function Words({ one, keeper }: Part) {
  const say = useSay();
  const dissentOf = (memberId: string) => keeper.words().dissents.find((own) => own.memberId === memberId);
  const writeDissent = (memberId: string, content: DecisionText) =>
    keeper.change({
      dissents: keeper.words().dissents.map((own) => (own.memberId === memberId ? { ...own, text: content } : own)),
    });
  return (
    <>
      <h2>{say(editorText.reasons)}</h2>
      {one.isUploaded ? <TranslationFile one={one} keeper={keeper} /> : null}
      {one.file === null ? (
        <Sides
          one={one}
          original={one.isUploaded ? null : one.original}
          content={() => keeper.words().content}
          onContent={(content) => keeper.change({ content })}
        />
      ) : null}
      {one.dissents.map((of) => (
        <section key={of.memberId}>
          <h2>{say(text.dissentOf, { name: of.name })}</h2>
          <Sides
            one={one}
            original={of.original}
            content={() => dissentOf(of.memberId)?.text ?? of.text}
            onContent={(content) => writeDissent(of.memberId, content)}
          />
        </section>
      ))}
    </>
  );
}
