import { useState } from "react";
import type { Bilingual } from "../../kernel/bilingual.ts";
import type { Asking } from "../api/caller.ts";
import { type FieldProblem, Problem } from "../api/client.ts";
import { underOwnKeys } from "../api/under-own-key.ts";
import { ErrorSummary } from "./error-summary.tsx";
import { useSay } from "./language.ts";
import { Success } from "./success.tsx";
import { ui } from "./text.ts";

export interface BatchReport {
  readonly what: string;
  readonly done: number;
  readonly refused: readonly { readonly name: string; readonly why: string }[];
  /** What was refused of fields on the page. */
  readonly fields?: readonly FieldProblem[];
  /** Nothing came of it as a whole. */
  readonly failure?: unknown;
  /** What is said of those that were refused, where they are called otherwise than by a masculine word. */
  readonly left?: Bilingual | undefined;
}

interface BatchEnd<Row> {
  /** What has to be done with all that went well, before any of them counts as done. */
  readonly atLast?: (done: readonly Row[]) => Promise<unknown>;
  readonly left?: Bilingual;
}

/** Does the same with several, one after the other, each by its own command; nothing is asked for where null is given, and what is refused does not hold back the others. */
export function useBatch() {
  const say = useSay();
  const [isBusy, setBusy] = useState(false);
  const [ask] = useState(underOwnKeys);
  const [report, setReport] = useState<(BatchReport & { readonly nth: number }) | null>(null);
  const tell = (next: BatchReport) => setReport((last) => ({ ...next, nth: (last?.nth ?? 0) + 1 }));
  /** Nothing is sent: what was found wrong before. */
  const refuse = (failure: Problem) => tell({ what: "", done: 0, refused: [], fields: failure.fields, failure });
  const run = async <Row,>(
    what: string,
    rows: readonly Row[],
    nameOf: (row: Row) => string,
    act: (row: Row) => Asking | Promise<Asking | null>,
    { atLast, left }: BatchEnd<Row> = {},
  ): Promise<readonly Row[]> => {
    if (isBusy) return [];
    setBusy(true);
    const done: Row[] = [];
    const refused: { name: string; why: string }[] = [];
    const fields = new Map<string, FieldProblem>();
    for (const row of rows) {
      try {
        const asking = await act(row);
        if (asking !== null) await ask(asking);
        done.push(row);
      } catch (error) {
        const why = error instanceof Problem ? `${error.title}. ${error.detail}` : say(ui.tryAgain);
        refused.push({ name: nameOf(row), why });
        for (const one of error instanceof Problem ? error.fields : []) fields.set(one.path, one);
      }
    }
    const ended = { what, refused, left, fields: [...fields.values()] };
    try {
      if (done.length > 0) await atLast?.(done);
      tell({ ...ended, done: done.length });
      return done;
    } catch (failure) {
      tell({ ...ended, done: 0, failure });
      return [];
    } finally {
      setBusy(false);
    }
  };
  return { isBusy, report, run, refuse };
}

/** What was done, and of each that was refused why. Where nothing was, or a field has to be mended, it is no success. */
export function BatchDone({ report }: { readonly report: (BatchReport & { readonly nth: number }) | null }) {
  const say = useSay();
  if (report === null) return null;
  const { fields = [], failure, refused, nth } = report;
  const title = say(ui.batchDone, { what: report.what, n: report.done });
  const left = say(report.left ?? ui.batchRefused, { n: refused.length });
  const isNone = report.done === 0 && refused.length > 0;
  if (failure === undefined && !isNone && fields.length === 0)
    return (
      <Success key={nth} title={title}>
        {refused.length === 0 ? null : <p>{left}</p>}
        <Refused of={refused} />
      </Success>
    );
  return (
    <ErrorSummary key={nth} error={failure ?? new Problem(0, { title, detail: left, fields })}>
      {failure === undefined || refused.length === 0 ? null : <p>{left}</p>}
      <Refused of={refused} />
    </ErrorSummary>
  );
}

function Refused({ of }: { readonly of: BatchReport["refused"] }) {
  const say = useSay();
  if (of.length === 0) return null;
  return (
    <ul>
      {of.map(({ name, why }) => (
        <li key={name}>
          <bdi>{name}</bdi>
          {say(ui.colon)}
          {why}
        </li>
      ))}
    </ul>
  );
}
