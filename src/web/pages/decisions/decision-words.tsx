import type { Bilingual, Language } from "../../../kernel/bilingual.ts";
import type { DecisionText } from "../../../modules/decisions/contract.ts";
import { sectionHeadings } from "../../../modules/decisions/text.ts";
import { useSay } from "../../ui/language.ts";
import { decisionsText as text } from "./text.ts";
import "./editor/decision.css";

type Block = DecisionText["sections"][number]["blocks"][number];
type Run = Extract<Block, { runs: unknown }>["runs"][number];

interface Words {
  readonly content: DecisionText;
  readonly lang: Language;
  /** What is said where there are none. */
  readonly none?: Bilingual;
}

/** Reasons to be read, section by section, under headings in their own language, as they are printed. */
export function DecisionWords({ content, lang, none = text.noWords }: Words) {
  const say = useSay();
  const written = content.sections.filter((section) => section.blocks.length > 0);
  if (written.length === 0) return <p className="empty">{say(none)}</p>;
  return (
    <div className="read-words">
      {written.map((section) => (
        <section key={section.code} lang={lang}>
          <h3>{sectionHeadings[section.code][lang]}</h3>
          {section.blocks.map((block, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no other name, and none is added here
            <BlockWords key={place} block={block} />
          ))}
        </section>
      ))}
    </div>
  );
}

function BlockWords({ block }: { readonly block: Block }) {
  if ("items" in block) {
    const items = block.items.map((runs, place) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: items have no other name, and none is added here
      <li key={place}>
        <Runs runs={runs} />
      </li>
    ));
    return block.type === "numbered-list" ? <ol>{items}</ol> : <ul>{items}</ul>;
  }
  const words = <Runs runs={block.runs} />;
  if (block.type === "heading") return <h4>{words}</h4>;
  return block.type === "quotation" ? <blockquote>{words}</blockquote> : <p>{words}</p>;
}

function Runs({ runs }: { readonly runs: readonly Run[] }) {
  return runs.map((run, place) => {
    const italic = run.marks?.includes("italic") ? <em>{run.text}</em> : run.text;
    // biome-ignore lint/suspicious/noArrayIndexKey: runs have no other name, and none is added here
    return <span key={place}>{run.marks?.includes("bold") ? <strong>{italic}</strong> : italic}</span>;
  });
}
