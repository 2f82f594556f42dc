import type { ReactNode } from "react";
import { ui } from "./first-text.ts";
import { useLanguage, useSay } from "./language.ts";
import { site } from "./site.ts";

/** The head of every page: whose it is, what it serves for, and what `children` offer at its end. */
export function PageHead({ product, children }: { readonly product: string; readonly children: ReactNode }) {
  const say = useSay();
  return (
    <>
      <a className="skip" href="#main">
        {say(ui.skip)}
      </a>
      <header className="top">
        <div className="bar">
          <div className="brand">
            <Signature />
            <p className="product">{product}</p>
          </div>
          <div className="tools">{children}</div>
        </div>
      </header>
    </>
  );
}

/** The tribunal's name in words, or the mark that it has configured. */
function Signature() {
  const language = useLanguage();
  const say = useSay();
  return (
    <a className="signature" href={`/${language}/`}>
      {site.signature ? <img src={`/marks/signature-${language}`} alt={say(site.name)} height={36} /> : say(site.name)}
    </a>
  );
}
