import { Fragment } from "react";
import type { Bilingual } from "../../../kernel/bilingual.ts";
import type { DecisionFile, DecisionView } from "../../../modules/decisions/contract.ts";
import { Moment } from "../../ui/day.tsx";
import { Facts } from "../../ui/facts.tsx";
import { useSay } from "../../ui/language.ts";
import { useSizeText } from "../documents/size-text.ts";
import { fileText as text } from "./file-text.ts";

/** The member’s document that stands for the reasons: what it is, and what is in it beside what its pages show. */
export function OwnDocument({ decision }: { readonly decision: DecisionView }) {
  const say = useSay();
  const { file, office } = decision;
  if (file === null) return null;
  return (
    <>
      <p className="note">{say(text.stands)}</p>
      <FileFacts file={file} address={`/api/v1/decisions/${decision.id}/file`} zone={office.zone} made={text.isMade} />
    </>
  );
}

interface FileShown {
  readonly file: DecisionFile;
  /** Where it is as it was sent. */
  readonly address: string;
  readonly zone: string;
  /** Said of pages that the tribunal made. */
  readonly made: Bilingual;
}

/** A document in place of words written here. */
export function FileFacts({ file, address, zone, made }: FileShown) {
  const say = useSay();
  const sizeText = useSizeText();
  const size = `${say(text.pages, { pages: file.pages })}, ${sizeText(file.sizeBytes)}`;
  return (
    <>
      <Facts
        facts={[
          [
            text.name,
            <a key="file" href={address}>
              <bdi>{file.fileName}</bdi>
              <span className="unseen"> {say(text.asSent)}</span>
            </a>,
          ],
          [text.length, size],
          [text.put, <Moment key="put" at={file.putAt} zone={zone} />],
        ]}
      />
      {file.mediaType === "application/pdf" ? null : <p>{say(made)}</p>}
      <Marks file={file} />
      <Named file={file} />
    </>
  );
}

function Marks({ file }: { readonly file: DecisionFile }) {
  const say = useSay();
  if (file.marks.length === 0) return <p>{say(text.noMarks)}</p>;
  return (
    <>
      <h3>{say(text.marks)}</h3>
      <MarkList marks={file.marks} />
    </>
  );
}

/** Each with the pages on which it stands. */
export function MarkList({ marks }: { readonly marks: DecisionFile["marks"] }) {
  const say = useSay();
  return (
    <ul>
      {marks.map((one) => (
        <li key={`${one.code} ${one.pages.length === 0}`}>
          {one.pages.length === 0
            ? say(one.name)
            : say(text.onPages, { pages: pageRanges(one.pages), count: one.pages.length, name: say(one.name) })}
        </li>
      ))}
    </ul>
  );
}

function Named({ file }: { readonly file: DecisionFile }) {
  const say = useSay();
  const parts = [
    { name: text.commented, lead: text.commentedLead, named: file.named.filter((one) => one.goesOut) },
    { name: text.named, lead: text.namedLead, named: file.named.filter((one) => !one.goesOut) },
  ];
  return parts
    .filter((part) => part.named.length > 0)
    .map((part) => (
      <Fragment key={part.name.en}>
        <h3>{say(part.name)}</h3>
        <p>{say(part.lead)}</p>
        <Facts facts={part.named.map((one) => [one.name, <bdi key={one.value}>{one.value}</bdi>] as const)} />
      </Fragment>
    ));
}

/** `3, 7–9`. */
function pageRanges(pages: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const page of pages) {
    const last = runs.at(-1);
    if (last !== undefined && last[1] === page - 1) last[1] = page;
    else runs.push([page, page]);
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}\u2013${to}`)).join(", ");
}
