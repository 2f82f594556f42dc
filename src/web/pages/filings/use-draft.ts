import { useCallback, useEffect, useRef, useState } from "react";
import type { DraftView, SubmissionContent } from "../../../modules/filings/contract.ts";
import { Problem } from "../../api/client.ts";
import { callFilings } from "../../api/rooms.ts";
import { useLanguage } from "../../ui/language.ts";

export type Saving = "saved" | "saving" | "waiting" | "failed";

const pauseMs = 700;
const retryMs = 5000;

/** What a draft is beside what is shown of it: the version on the server, what was typed, and what of it the server has. */
interface Held {
  version: number;
  latest: SubmissionContent;
  kept: SubmissionContent;
}

/**
 * A draft that saves itself: a moment after the last change, when the window is left, and before a step is taken.
 * One save at a time. When another window saved in between, nothing here is lost: `conflict` holds what it saved.
 */
export function useDraft(first: DraftView) {
  const [content, setContent] = useState(first.content);
  const [saving, setSaving] = useState<Saving>("saved");
  const [conflict, setConflict] = useState<DraftView | null>(null);
  const held = useRef<Held>({ version: first.version, latest: first.content, kept: first.content });
  const { error, save } = useSave(first.id, held, setSaving, setConflict);
  const change = useCallback((next: (now: SubmissionContent) => SubmissionContent) => {
    held.current.latest = next(held.current.latest);
    setContent(held.current.latest);
    setSaving("waiting");
  }, []);
  useEffect(() => {
    if (held.current.kept === content || conflict !== null) return undefined;
    const timer = setTimeout(() => void save(), saving === "failed" ? retryMs : pauseMs);
    return () => clearTimeout(timer);
  }, [content, saving, conflict, save]);
  useSaveOnLeaving(save);
  /** Ends a conflict: with what is on this page, or with what the other window saved. */
  const settle = useCallback(
    (keepMine: boolean) => {
      if (conflict === null) return;
      held.current.version = conflict.version;
      held.current.kept = conflict.content;
      if (!keepMine) {
        held.current.latest = conflict.content;
        setContent(conflict.content);
        setSaving("saved");
      } else setSaving("waiting");
      setConflict(null);
    },
    [conflict],
  );
  /** Whether everything is on the server; then `version()` is what may be submitted. */
  const flush = useCallback(async (): Promise<boolean> => {
    await save();
    return held.current.kept === held.current.latest;
  }, [save]);
  const version = () => held.current.version;
  return { id: first.id, first: first.content, content, change, saving, conflict, error, settle, flush, version };
}

/** Sends what was typed since, one time after the other. */
function useSave(
  draftId: string,
  held: { readonly current: Held },
  onSaving: (saving: Saving) => void,
  onConflict: (theirs: DraftView) => void,
) {
  const language = useLanguage();
  const [error, setError] = useState<unknown>(null);
  const line = useRef(Promise.resolve());
  const saveOnce = useCallback(async () => {
    const sending = held.current.latest;
    if (held.current.kept === sending) return;
    onSaving("saving");
    try {
      const body = { version: held.current.version, content: sending };
      const view = await callFilings(language, "PUT /submission-drafts/:draftId", { params: { draftId }, body });
      held.current.version = view.version;
      held.current.kept = sending;
      setError(null);
      onSaving(held.current.latest === sending ? "saved" : "waiting");
    } catch (problem) {
      onSaving("failed");
      if (problem instanceof Problem && problem.code === "draft-changed")
        onConflict(await callFilings(language, "GET /submission-drafts/:draftId", { params: { draftId } }));
      else setError(problem);
    }
  }, [language, draftId, held, onSaving, onConflict]);
  const save = useCallback((): Promise<void> => {
    line.current = line.current.then(saveOnce, saveOnce);
    return line.current;
  }, [saveOnce]);
  return { error, save };
}

function useSaveOnLeaving(save: () => Promise<void>): void {
  useEffect(() => {
    const leave = () => void (document.visibilityState === "hidden" ? save() : undefined);
    document.addEventListener("visibilitychange", leave);
    return () => document.removeEventListener("visibilitychange", leave);
  }, [save]);
}

export type Draft = ReturnType<typeof useDraft>;
