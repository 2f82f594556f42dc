import { Link, useLocation } from "@tanstack/react-router";
import { useId, useLayoutEffect, useState } from "react";
import { Checkbox } from "../../ui/choice-fields.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { areKeysOn, keyWords, shortcutsInUse, turnKeys } from "../../ui/shortcuts.ts";
import { useDialog } from "../../ui/use-dialog.ts";
import { helpOf } from "./page-help.ts";
import { helpText as text } from "./text.ts";

/** What this page is for, its words, and its keys as they are now. */
export default function HelpDialog({ onClose }: { readonly onClose: () => void }) {
  const say = useSay();
  const language = useLanguage();
  const id = useId();
  const { pathname } = useLocation();
  const { ref, close, closes } = useDialog(onClose);
  const help = helpOf(pathname);
  useLayoutEffect(() => ref.current?.querySelector("h2")?.focus(), [ref]);
  return (
    <dialog ref={ref} aria-labelledby={id} {...closes}>
      <h2 id={id} tabIndex={-1}>
        {say(text.title)}
      </h2>
      <p>{say(help.what)}</p>
      <Words of={help.words} />
      <Keys />
      <p>
        <Link to="/$language/help" params={{ language }} onClick={close}>
          {say(text.more)}
        </Link>
      </p>
      <div className="buttons">
        <button type="button" onClick={close}>
          {say(text.close)}
        </button>
      </div>
    </dialog>
  );
}

function Words({ of }: { readonly of: ReturnType<typeof helpOf>["words"] }) {
  const say = useSay();
  if (of.length === 0) return null;
  return (
    <>
      <h3>{say(text.words)}</h3>
      <dl>
        {of.map(([word, meaning]) => (
          <div key={word.en} className="fact">
            <dt>{say(word)}</dt>
            <dd>{say(meaning)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

/** Those of the page behind, as it stood when this was opened, and whether single keys do something. */
function Keys() {
  const say = useSay();
  const [keys] = useState(shortcutsInUse);
  const [isOn, setOn] = useState(areKeysOn);
  return (
    <>
      <h3>{say(text.keys)}</h3>
      <dl className="keys">
        {keys.map((one) => (
          <div key={one.key} className="fact">
            <dt>
              <kbd>{say(keyWords(one.key))}</kbd>
            </dt>
            <dd>{say(one.text)}</dd>
          </div>
        ))}
      </dl>
      <Checkbox
        label={say(text.single)}
        checked={isOn}
        onChange={(event) => {
          turnKeys(event.currentTarget.checked);
          setOn(event.currentTarget.checked);
        }}
      />
    </>
  );
}
