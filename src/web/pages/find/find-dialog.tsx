import { type KeyboardEvent, useEffect, useId, useState } from "react";
import { useSay } from "../../ui/language.ts";
import { useDialog } from "../../ui/use-dialog.ts";
import type { Group, Option } from "./find-options.ts";
import { findText as text } from "./text.ts";
import { useGroups } from "./use-groups.ts";

/** One box for everything, over the page: typed, chosen with the arrows, opened with Enter (ARIA's combobox with a list). */
export default function FindDialog({
  begun,
  onClose,
}: {
  /** What was typed before this stood there. */
  readonly begun: { readonly current: string };
  readonly onClose: () => void;
}) {
  const say = useSay();
  const id = useId();
  const { ref, close, closes } = useDialog(onClose);
  const [typed, setTyped] = useState(() => begun.current);
  const { groups, isAsking, hasFailed } = useGroups(typed, close);
  const options = groups.flatMap((group) => group.options);
  const { chosen, onKeyDown, begin } = useChosen(options, isAsking);
  useEffect(() => {
    if (chosen !== undefined) document.getElementById(`${id}-${chosen.id}`)?.scrollIntoView({ block: "nearest" });
  });
  const told = isAsking ? text.searching : options.length === 0 ? text.nothing : text.found;
  return (
    <dialog ref={ref} className="find" aria-labelledby={`${id}-title`} {...closes}>
      <h2 id={`${id}-title`} className="unseen">
        {say(text.title)}
      </h2>
      <label htmlFor={`${id}-box`}>{say(text.box)}</label>
      <input
        id={`${id}-box`}
        type="text"
        role="combobox"
        aria-expanded={options.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-describedby={`${id}-keys`}
        {...(chosen === undefined ? {} : { "aria-activedescendant": `${id}-${chosen.id}` })}
        // biome-ignore lint/a11y/noAutofocus: the dialog was opened to type in this box
        autoFocus
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
        value={typed}
        onKeyDown={onKeyDown}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          begin();
        }}
      />
      {hasFailed ? <p className="problem">{say(text.failed)}</p> : null}
      <Options id={id} groups={groups} chosenId={chosen?.id ?? null} />
      <p className="hint find-foot">
        <span role="status">{say(told, { n: options.length })}</span> <span id={`${id}-keys`}>{say(text.keys)}</span>{" "}
        <button type="button" className="plain" onClick={close}>
          {say(text.close)}
        </button>
      </p>
    </dialog>
  );
}

/** Which option stands to be opened: the arrows move it, Enter opens it. */
function useChosen(options: readonly Option[], isAsking: boolean) {
  const [at, setAt] = useState(0);
  const chosen = options[Math.min(at, options.length - 1)];
  // Whoever types a whole number and presses Enter at once wants what it finds, not what stands there until it is found.
  const [isPressed, setPressed] = useState(false);
  useEffect(() => {
    if (!isPressed || isAsking) return;
    setPressed(false);
    chosen?.run();
  });
  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (by !== 0 && options.length > 0) {
      event.preventDefault();
      setPressed(false);
      setAt((options.indexOf(chosen as never) + by + options.length) % options.length);
    } else if (event.key === "Enter") {
      event.preventDefault();
      if (isAsking && at === 0) setPressed(true);
      else chosen?.run();
    }
  };
  /** Other words were typed: the first stands there again. */
  const begin = () => {
    setPressed(false);
    setAt(0);
  };
  return { chosen, onKeyDown, begin };
}

function Options({
  id,
  groups,
  chosenId,
}: {
  readonly id: string;
  readonly groups: readonly Group[];
  readonly chosenId: string | null;
}) {
  const say = useSay();
  return (
    <div id={`${id}-list`} role="listbox" aria-label={say(text.title)} className="options" tabIndex={-1}>
      {groups.map((group, nth) => (
        // biome-ignore lint/a11y/useSemanticElements: a group within a list of options, as ARIA has it
        <div key={group.name} role="group" aria-labelledby={`${id}-group-${nth}`}>
          <div id={`${id}-group-${nth}`} className="group" role="presentation">
            {group.name}
          </div>
          {group.options.map((option) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the box above has the keys
            <div
              key={option.id}
              id={`${id}-${option.id}`}
              role="option"
              tabIndex={-1}
              aria-selected={option.id === chosenId}
              className="option"
              onClick={option.run}
            >
              <bdi>{option.text}</bdi>
              {option.detail === "" ? null : (
                <span className="hint">
                  <bdi>{option.detail}</bdi>
                </span>
              )}
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}
