import type { Node } from "prosemirror-model";
import type { DecisionText } from "../../../../modules/decisions/contract.ts";
import { sectionSchema as schema } from "./schema.ts";

export type Block = DecisionText["sections"][number]["blocks"][number];
type Runs = Extract<Block, { runs: unknown }>["runs"];
type Marks = NonNullable<Runs[number]["marks"]>;

/** As the contract has it. */
const longestRun = 20_000;

const lists = { "bulleted-list": schema.nodes.bulleted_list, "numbered-list": schema.nodes.numbered_list } as const;

/** The document of one section as its editor holds it. */
export function toDocument(blocks: readonly Block[]): Node {
  const content = blocks.flatMap((block) => {
    if ("runs" in block) return [schema.nodes[block.type].create(null, inline(block.runs))];
    const items = block.items.map((runs) =>
      schema.nodes.item.create(null, schema.nodes.paragraph.create(null, inline(runs))),
    );
    return items.length === 0 ? [] : [lists[block.type].create(null, items)];
  });
  return schema.nodes.doc.create(null, content.length === 0 ? [schema.nodes.paragraph.create()] : content);
}

function inline(runs: Runs): Node[] {
  return runs.map((run) =>
    schema.text(
      run.text,
      (run.marks ?? []).map((mark) => schema.marks[mark].create()),
    ),
  );
}

/** What a section’s editor holds, as the contract has it. A section in which nothing is written is empty. */
export function toBlocks(document: Node): Block[] {
  const blocks = document.children.map(toBlock);
  return blocks.some(hasWords) ? blocks : [];
}

function toBlock(node: Node): Block {
  if (node.type === schema.nodes.bulleted_list) return { type: "bulleted-list", items: itemsOf(node) };
  if (node.type === schema.nodes.numbered_list) return { type: "numbered-list", items: itemsOf(node) };
  return { type: node.type.name as "paragraph" | "heading" | "quotation", runs: runsOf(node) };
}

const itemsOf = (list: Node): Runs[] =>
  list.children.map((item) => item.children.flatMap((paragraph) => runsOf(paragraph)));

function runsOf(block: Node): Runs {
  return block.children.flatMap((one) => {
    const marks = one.marks.map((mark) => mark.type.name) as Marks;
    return piecesOf(one.text ?? "").map((text) => (marks.length === 0 ? { text } : { text, marks }));
  });
}

function piecesOf(text: string): string[] {
  const pieces = [];
  for (let from = 0; from < text.length; from += longestRun) pieces.push(text.slice(from, from + longestRun));
  return pieces;
}

const hasWords = (block: Block): boolean =>
  ("runs" in block ? block.runs : block.items.flat()).some((run) => /\S/.test(run.text));
