import { Badge } from "../../ui/badge.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { useSizeText } from "./size-text.ts";
import { uploadText as text } from "./text.ts";
import type { UploadItem, UploadQueue } from "./upload-queue.ts";

/** One file: how far it is, what can be done, and whatever is wrong with it in words. */
export function UploadRow({ item, queue }: { readonly item: UploadItem; readonly queue: UploadQueue }) {
  const say = useSay();
  const language = useLanguage();
  const sizeText = useSizeText();
  const isMoving = item.state === "growing" || item.state === "queued";
  const canResume = item.state === "paused" || item.state === "broken";
  const button = (action: string, run: () => void) => (
    <button type="button" className="plain" aria-label={say(text.of, { action, name: item.fileName })} onClick={run}>
      {action}
    </button>
  );
  return (
    <li>
      <p className="upload-name">
        <bdi>{item.fileName}</bdi> <span className="hint">{sizeText(item.sizeBytes)}</span>
      </p>
      {isMoving || canResume ? (
        <progress
          max={item.sizeBytes || 1}
          value={item.sentBytes}
          aria-label={say(text.progressOf, { name: item.fileName })}
        />
      ) : null}
      <StateText item={item} />
      {item.problem === null ? null : (
        <div className="problem" role="alert">
          <p>{item.problem.title}</p>
          <p>{item.problem.detail}</p>
        </div>
      )}
      {item.remarks.map((remark) => (
        <p className="hint" key={remark.code}>
          {remark[language]}
        </p>
      ))}
      <p className="buttons">
        {isMoving ? button(say(text.pause), () => queue.pause(item.key)) : null}
        {canResume ? button(say(text.resume), () => queue.resume(item.key)) : null}
        {button(say(text.remove), () => queue.remove(item.key))}
      </p>
    </li>
  );
}

/** A share of ten: a screen reader is told ten times, not a thousand. */
const percentOf = (item: UploadItem) => Math.floor((item.sentBytes / (item.sizeBytes || 1)) * 10) * 10;

function StateText({ item }: { readonly item: UploadItem }) {
  const say = useSay();
  const percent = percentOf(item);
  if (item.state === "ready")
    return (
      <p role="status">
        <Badge tone="good">{item.pages === null ? say(text.ready) : say(text.readyPages, { pages: item.pages })}</Badge>
      </p>
    );
  if (item.state === "refused")
    return (
      <p role="status">
        <Badge tone="alarm">{say(text.refused)}</Badge>
      </p>
    );
  const words = {
    queued: say(text.queued),
    growing: say(text.sending, { percent }),
    paused: say(text.paused, { percent }),
    broken: say(text.broken, { percent }),
    examining: say(text.examining),
  };
  return <p role="status">{words[item.state]}</p>;
}
