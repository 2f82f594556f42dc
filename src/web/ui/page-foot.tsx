import { contentPages } from "../../kernel/content.ts";
import { ui } from "./first-text.ts";
import { useLanguage, useSay } from "./language.ts";
import { PageLink } from "./page-link.tsx";
import { site } from "./site.ts";

declare const greffeVersion: string;

/** The foot of every page: the texts that everybody may read, the version, and the mark that the tribunal has configured. */
export function PageFoot() {
  const language = useLanguage();
  const say = useSay();
  return (
    <footer className="foot">
      <div>
        <nav aria-label={say(ui.about)}>
          <ul>
            {Object.entries(contentPages).map(([name, text]) => (
              <li key={name}>
                <PageLink href={`/${language}/${name}`}>{say(text)}</PageLink>
              </li>
            ))}
          </ul>
        </nav>
        {site.wordmark === null ? null : <img src="/marks/wordmark" alt={say(site.wordmark)} height={32} />}
        <p>
          {site.demo ? `${say(ui.demonstration)} ` : null}
          {say(ui.version, { version: greffeVersion })}
        </p>
      </div>
    </footer>
  );
}
