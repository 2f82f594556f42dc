import { useState } from "react";
import type { CaseView } from "../../../modules/cases/contract.ts";
import { useSay } from "../../ui/language.ts";
import { AppealForm } from "./appeal-form.tsx";
import { appealsText as text } from "./text.ts";

/** On a decided case of the first division: a notice of appeal came in. */
export function OpenAppeal({ theCase }: { readonly theCase: CaseView }) {
  const say = useSay();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <section aria-labelledby="appeal">
      <h2 id="appeal">{say(text.appeal)}</h2>
      {isOpen ? (
        <AppealForm theCase={theCase} onClose={() => setIsOpen(false)} />
      ) : (
        <div className="buttons">
          <button type="button" className="second" onClick={() => setIsOpen(true)}>
            {say(text.open)}
          </button>
        </div>
      )}
    </section>
  );
}
