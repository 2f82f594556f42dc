import { useCallback, useEffect, useRef, useState } from "react";
import type { DraftView, SubmissionContent } from "../../../modules/filings/contract.ts";
import { Problem } from "../../api/client.ts";
import { callFilings } from "../../api/rooms.ts";
import { useLanguage } from "../../ui/language.ts";

export type Saving = "saved" | "saving" | "waiting" | "failed";

const pauseMs = 700;
const retryMs = 5000;

/**
 * A draft that saves itself: a moment after the last change, when the window is left, and before a step is taken.
 * One save at a time. When another window saved in between, nothing here is lost: `conflict` holds what it saved.
 */
export function useDraft(first: DraftView) {
  const language = useLanguage();
  const [content, setContent] = useState(first.content);
  const [saving, setSaving] = useState<Saving>("saved");
  const [conflict, setConflict] = useState<DraftView | null>(null);
  const [error, setError] = useState<unknown>(null);
  const version = useRef(first.version);
  const latest = useRef(first.content);
  const kept = useRef(first.content);
  const line = useRef(Promise.resolve());
  const draftId = first.id;

  const saveOnce = useCallback(async () => {
    const sending = latest.current;
    if (kept.current === sending) return;
    setSaving("saving");
    try {
      const body = { version: version.current, content: sending };
      const view = await callFilings(language, "PUT /submission-drafts/:draftId", { params: { draftId }, body });
      version.current = view.version;
      kept.current = sending;
      setError(null);
      setSaving(latest.current === sending ? "saved" : "waiting");
    } catch (problem) {
      setSaving("failed");
      if (problem instanceof Problem && problem.code === "draft-changed")
        setConflict(await callFilings(language, "GET /submission-drafts/:draftId", { params: { draftId } }));
      else setError(problem);
    }
  }, [language, draftId]);

  const save = useCallback((): Promise<void> => {
    line.current = line.current.then(saveOnce, saveOnce);
    return line.current;
  }, [saveOnce]);

  const change = useCallback((next: (now: SubmissionContent) => SubmissionContent) => {
    latest.current = next(latest.current);
    setContent(latest.current);
    setSaving("waiting");
  }, []);

  useEffect(() => {
    if (kept.current === content || conflict !== null) return undefined;
    const timer = setTimeout(() => void save(), saving === "failed" ? retryMs : pauseMs);
    return () => clearTimeout(timer);
  }, [content, saving, conflict, save]);
  useEffect(() => {
    const leave = () => void (document.visibilityState === "hidden" ? save() : undefined);
    document.addEventListener("visibilitychange", leave);
    return () => document.removeEventListener("visibilitychange", leave);
  }, [save]);

  /** Ends a conflict: with what is on this page, or with what the other window saved. */
  const settle = useCallback(
    (keepMine: boolean) => {
      if (conflict === null) return;
      version.current = conflict.version;
      kept.current = conflict.content;
      if (!keepMine) {
        latest.current = conflict.content;
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
    return kept.current === latest.current;
  }, [save]);
  return {
    id: first.id,
    first: first.content,
    content,
    change,
    saving,
    conflict,
    error,
    settle,
    flush,
    version: () => version.current,
  };
}

export type Draft = ReturnType<typeof useDraft>;
