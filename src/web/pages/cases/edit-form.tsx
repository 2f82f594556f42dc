import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useEffect, useRef, useState } from "react";
import type { CaseView } from "../../../modules/cases/contract.ts";
import { Problem } from "../../api/client.ts";
import { callCases, callDeadlines } from "../../api/rooms.ts";
import { TextArea } from "../../ui/choice-fields.tsx";
import { useFocusBack, useTell } from "../../ui/done.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { type ValueOf, valuesOf } from "../../ui/field.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { editText as text } from "./edit-text.ts";

/** Sends an edit of a file. Somebody else's change meanwhile refreshes the page around the form, never the form. */
export function useCaseEdit(file: CaseView, what: string, onDone: () => void) {
  const language = useLanguage();
  const queries = useQueryClient();
  const tell = useTell();
  const refresh = () => {
    const given = { params: { caseId: file.id } };
    const keys = [
      callCases.key(language, "GET /cases/:caseId", given),
      callCases.key(language, "GET /cases/:caseId/history", given),
      callDeadlines.key(language, "GET /cases/:caseId/deadlines", given),
      callCases.key(language, "GET /cases/:caseId/changes", given),
    ];
    return Promise.all(keys.map((queryKey) => queries.invalidateQueries({ queryKey })));
  };
  return useMutation({
    mutationFn: (edit: () => Promise<unknown>) => edit(),
    onSuccess: async () => {
      await refresh();
      onDone();
      tell(what);
    },
    onError: async (error) => {
      if (error instanceof Problem && error.status === 409) await refresh();
    },
  });
}

export interface Typed {
  readonly value: ValueOf;
  /** The same, or null when nothing was typed. */
  readonly optional: <Word extends string>(name: string) => Word | null;
}

/**
 * A form over a part of a file. Its fields keep what was typed through refusals; when another officer changed the file
 * meanwhile, what changed is listed above them.
 */
export function EditForm({
  title,
  file,
  send,
  onClose,
  action,
  withReason = true,
  reasonLabel,
  children,
}: {
  readonly title: string;
  readonly file: CaseView;
  readonly send: (typed: Typed, common: { version: number; reason: string | null }) => Promise<unknown>;
  readonly onClose: () => void;
  readonly action?: string;
  readonly withReason?: boolean;
  /** Given where the reason must be written. */
  readonly reasonLabel?: string | undefined;
  readonly children: (problem: (path: string) => string | undefined) => ReactNode;
}) {
  const say = useSay();
  const form = useRef<HTMLFormElement>(null);
  const edit = useCaseEdit(file, title, onClose);
  // What the form was made from. The page may be brought up to date around it, which tells its reader nothing: only what
  // was refused and shown may be written over.
  const [seen, setSeen] = useState(file.version);
  const isTold = edit.error instanceof Problem && edit.error.status === 409;
  useEffect(() => {
    if (isTold) setSeen(file.version);
  }, [isTold, file.version]);
  useFocusBack(form);
  useEffect(() => form.current?.querySelector<HTMLElement>("input, select, textarea")?.focus(), []);
  const problem = (path: string) => (edit.error instanceof Problem ? edit.error.at(path) : undefined);
  return (
    <form
      ref={form}
      className="card"
      aria-label={title}
      onSubmit={(event) => {
        event.preventDefault();
        const value = valuesOf(event.currentTarget);
        const optional = <Word extends string>(name: string) => (value(name) === "" ? null : value<Word>(name));
        edit.mutate(() => send({ value, optional }, { version: seen, reason: optional("reason") }));
      }}
    >
      <h3>{title}</h3>
      {edit.error === null ? null : <EditError error={edit.error} key={edit.submittedAt} />}
      {children(problem)}
      {withReason ? (
        <TextArea
          label={reasonLabel ?? say(text.reason)}
          hint={say(reasonLabel === undefined ? text.reasonHint : text.stepReasonHint)}
          name="reason"
          maxLength={1000}
          required={reasonLabel !== undefined}
          problem={problem("/reason")}
        />
      ) : null}
      <div className="buttons">
        <button type="submit" disabled={edit.isPending}>
          {action ?? say(text.save)}
        </button>
        <button type="button" className="second" onClick={onClose}>
          {say(text.cancel)}
        </button>
      </div>
    </form>
  );
}

function EditError({ error }: { readonly error: unknown }) {
  const listed = ["case-changed-meanwhile", "step-guard-not-met"];
  const changed = error instanceof Problem && listed.includes(error.code) ? error.fields : [];
  return (
    <>
      <ErrorSummary error={error} />
      {changed.length === 0 ? null : (
        <ul>
          {changed.map((field) => (
            <li key={field.path}>{field.text}</li>
          ))}
        </ul>
      )}
    </>
  );
}
