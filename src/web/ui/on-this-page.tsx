import { useSay } from "./language.ts";
import { ui } from "./text.ts";

/** The sections of a long page: each is one press away, opened where it is folded, and the keyboard goes on in it. */
export function OnThisPage({ sections }: { readonly sections: readonly (readonly [id: string, name: string])[] }) {
  const say = useSay();
  const go = (id: string) => {
    const section = document.getElementById(id);
    if (section instanceof HTMLDetailsElement) section.open = true;
    section?.scrollIntoView();
    section?.focus({ preventScroll: true });
  };
  return (
    <nav className="on-this-page" aria-label={say(ui.onThisPage)}>
      <ul>
        {sections.map(([id, name]) => (
          <li key={id}>
            <a
              href={`#${id}`}
              onClick={(event) => {
                event.preventDefault();
                go(id);
              }}
            >
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
