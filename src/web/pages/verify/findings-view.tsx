import { useLayoutEffect, useRef } from "react";
import { Badge } from "../../ui/badge.tsx";
import { useSay } from "../../ui/language.ts";
import { takeFocus } from "../../ui/take-focus.ts";
import type { Finding, Findings } from "./check-receipt.ts";
import { verifyText as text } from "./text.ts";

/** Every check with its outcome in words. Takes the focus, so that a screen reader says it. */
export function FindingsView({ findings, keyId }: Findings) {
  const say = useSay();
  const box = useRef<HTMLElement>(null);
  useLayoutEffect(() => takeFocus(box.current), []);
  const isGood = findings.every((one) => one.isRight !== false);
  return (
    <section
      className={isGood ? "success" : "error-summary"}
      role={isGood ? "status" : "alert"}
      ref={box}
      tabIndex={-1}
      aria-labelledby="findings"
    >
      <h2 id="findings">{say(isGood ? text.good : text.bad)}</h2>
      <ul>
        {findings.map((one) => (
          <FindingView key={one.hash ?? one.text.en} finding={one} />
        ))}
      </ul>
      <p>
        {say(text.key)} <span className="code">{keyId}</span>
        <span className="hint">{say(text.keyHint)}</span>
      </p>
    </section>
  );
}

function FindingView({ finding }: { readonly finding: Finding }) {
  const say = useSay();
  const [tone, word] =
    finding.isRight === null
      ? (["warning", text.unknown] as const)
      : finding.isRight
        ? (["good", text.yes] as const)
        : (["alarm", text.no] as const);
  return (
    <li>
      <Badge tone={tone}>{say(word)}</Badge> {say(finding.text, finding.values)}
      {finding.hash === undefined ? null : (
        <span className="hint code">{say(text.fileHash, { hash: finding.hash })}</span>
      )}
    </li>
  );
}
