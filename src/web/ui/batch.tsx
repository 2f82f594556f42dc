import { useState } from "react";
import { Problem } from "../api/client.ts";
import { useSay } from "./language.ts";
import { Success } from "./success.tsx";
import { ui } from "./text.ts";

export interface BatchReport {
  readonly what: string;
  readonly done: number;
  readonly refused: readonly { readonly name: string; readonly why: string }[];
}

/** Does the same with several, one after the other, each by its own command; what is refused does not hold back the others. */
export function useBatch() {
  const say = useSay();
  const [isBusy, setBusy] = useState(false);
  const [report, setReport] = useState<(BatchReport & { readonly nth: number }) | null>(null);
  const run = async <Row,>(
    what: string,
    rows: readonly Row[],
    nameOf: (row: Row) => string,
    act: (row: Row) => Promise<unknown>,
  ): Promise<readonly Row[]> => {
    if (isBusy) return [];
    setBusy(true);
    const done: Row[] = [];
    const refused: { name: string; why: string }[] = [];
    for (const row of rows) {
      try {
        await act(row);
        done.push(row);
      } catch (error) {
        const why = error instanceof Problem ? `${error.title}. ${error.detail}` : say(ui.tryAgain);
        refused.push({ name: nameOf(row), why });
      }
    }
    setReport((last) => ({ what, done: done.length, refused, nth: (last?.nth ?? 0) + 1 }));
    setBusy(false);
    return done;
  };
  return { isBusy, report, run };
}

/** What was done, and of each that was refused why. */
export function BatchDone({ report }: { readonly report: (BatchReport & { readonly nth: number }) | null }) {
  const say = useSay();
  if (report === null) return null;
  return (
    <Success key={report.nth} title={say(ui.batchDone, { what: report.what, n: report.done })}>
      {report.refused.length === 0 ? null : (
        <>
          <p>{say(ui.batchRefused, { n: report.refused.length })}</p>
          <ul>
            {report.refused.map(({ name, why }) => (
              <li key={name}>
                <bdi>{name}</bdi>
                {say(ui.colon)}
                {why}
              </li>
            ))}
          </ul>
        </>
      )}
    </Success>
  );
}
