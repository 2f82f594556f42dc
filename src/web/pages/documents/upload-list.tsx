import { type DragEvent, useEffect, useId, useRef, useState, useSyncExternalStore } from "react";
import { useSay } from "../../ui/language.ts";
import { uploadText as text } from "./text.ts";
import type { UploadItem, UploadQueue } from "./upload-queue.ts";
import { UploadRow } from "./upload-row.tsx";

/**
 * Choose or drop files; each goes to the server at once, resumes after a broken connection or a reload, and says what
 * was found in it. `onChange` is told of every file that the server knows, with its state. `unfinished`: files of which the
 * server has only a part.
 */
export function UploadList({
  queue,
  unfinished,
  problem,
  onChange,
}: {
  readonly queue: UploadQueue;
  readonly unfinished: readonly string[];
  /** What is wrong with what was chosen so far. */
  readonly problem?: string | undefined;
  readonly onChange: (uploads: readonly UploadItem[]) => void;
}) {
  const say = useSay();
  const items = useSyncExternalStore(queue.subscribe, queue.items);
  const tell = useRef(onChange);
  tell.current = onChange;
  useEffect(() => tell.current(items.filter((item) => item.id !== "")), [items]);
  const waiting = unfinished.filter((name) => !items.some((item) => item.fileName === name));
  return (
    <div className={problem === undefined ? "field" : "field wrong"}>
      <DropPlace problem={problem} onFiles={(files) => queue.add(files)} />
      {waiting.length === 0 ? null : (
        <div className="note">
          <p>{say(text.unfinished)}</p>
          <ul>
            {waiting.map((name) => (
              <li key={name}>
                <bdi>{name}</bdi>
              </li>
            ))}
          </ul>
        </div>
      )}
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

interface DropPlaceProps {
  readonly problem: string | undefined;
  readonly onFiles: (files: Iterable<File>) => void;
}

function DropPlace({ problem, onFiles }: DropPlaceProps) {
  const say = useSay();
  const id = useId();
  const [isOver, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    onFiles(event.dataTransfer.files);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut; the labelled input does the same by keyboard
    <div
      className={isOver ? "drop over" : "drop"}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <label htmlFor={id}>{say(text.choose)}</label>
      <span className="hint" id={`${id}-hint`}>
        {say(text.hint)}
      </span>
      {problem === undefined ? null : (
        <span className="problem" id={`${id}-problem`}>
          {problem}
        </span>
      )}
      <input
        id={id}
        type="file"
        multiple
        aria-describedby={problem === undefined ? `${id}-hint` : `${id}-hint ${id}-problem`}
        {...(problem === undefined ? {} : { "aria-invalid": true })}
        onChange={(event) => {
          onFiles(event.target.files ?? []);
          event.target.value = "";
        }}
      />
    </div>
  );
}
