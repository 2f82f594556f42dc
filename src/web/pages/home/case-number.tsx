import { Link } from "@tanstack/react-router";
import { useLanguage } from "../../ui/language.ts";

/** A case's number as the way to it, with whose it is. */
export function CaseNumber({
  id,
  number,
  name,
}: {
  readonly id: string;
  readonly number: string;
  readonly name: string | null;
}) {
  return (
    <>
      <Link className="whole" to="/$language/cases/$caseId" params={{ language: useLanguage(), caseId: id }}>
        {number}
      </Link>
      {name === null ? null : " "}
      {name === null ? null : (
        <span className="hint">
          <bdi>{name}</bdi>
        </span>
      )}
    </>
  );
}
