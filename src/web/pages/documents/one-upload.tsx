import { useEffect, useId, useRef, useState, useSyncExternalStore } from "react";
import { useLanguage, useSay } from "../../ui/language.ts";
import { uploadText as text } from "./text.ts";
import { type UploadItem, UploadQueue } from "./upload-queue.ts";
import { UploadRow } from "./upload-row.tsx";

/**
 * One file, chosen and sent at once; another takes its place. `onChange` is told of it as it stands, and of none. `place`:
 * what it is for, so that a file that was cut off goes on there alone.
 */
export function OneUpload({
  label,
  hint,
  place,
  accept,
  onChange,
}: {
  readonly label: string;
  readonly hint: string;
  readonly place: string;
  readonly accept?: string;
  readonly onChange: (item: UploadItem | null) => void;
}) {
  const say = useSay();
  const language = useLanguage();
  const id = useId();
  const [queue] = useState(() => new UploadQueue(language, null, place));
  useEffect(() => queue.answerIn(language), [queue, language]);
  const items = useSyncExternalStore(queue.subscribe, queue.items);
  const tell = useRef(onChange);
  tell.current = onChange;
  useEffect(() => tell.current(items.at(-1) ?? null), [items]);
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <span className="hint" id={`${id}-hint`}>
        {hint}
      </span>
      <input
        id={id}
        type="file"
        {...(accept === undefined ? {} : { accept })}
        aria-describedby={`${id}-hint`}
        onChange={(event) => {
          for (const one of queue.items()) queue.remove(one.key);
          queue.add(event.target.files ?? []);
          event.target.value = "";
        }}
      />
      {items.length === 0 ? null : (
        <ul className="uploads" aria-label={say(text.list)}>
          {items.map((item) => (
            <UploadRow key={item.key} item={item} queue={queue} />
          ))}
        </ul>
      )}
    </div>
  );
}
