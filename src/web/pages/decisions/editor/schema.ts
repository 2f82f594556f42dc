import { type MarkSpec, type NodeSpec, Schema } from "prosemirror-model";

const nodes = {
  doc: { content: "block+" },
  paragraph: { group: "block", content: "inline*", parseDOM: [{ tag: "p" }], toDOM: () => ["p", 0] },
  heading: {
    group: "block",
    content: "inline*",
    defining: true,
    parseDOM: ["h1", "h2", "h3", "h4", "h5", "h6"].map((tag) => ({ tag })),
    // Under the section’s own heading.
    toDOM: () => ["h4", 0],
  },
  quotation: {
    group: "block",
    content: "inline*",
    defining: true,
    parseDOM: [{ tag: "blockquote > p", priority: 60 }],
    toDOM: () => ["blockquote", ["p", 0]],
  },
  bulleted_list: { group: "block", content: "item+", parseDOM: [{ tag: "ul" }], toDOM: () => ["ul", 0] },
  numbered_list: { group: "block", content: "item+", parseDOM: [{ tag: "ol" }], toDOM: () => ["ol", 0] },
  item: { content: "paragraph", defining: true, parseDOM: [{ tag: "li" }], toDOM: () => ["li", 0] },
  text: { group: "inline" },
} as const satisfies Record<string, NodeSpec>;

const marks = {
  bold: {
    parseDOM: [
      { tag: "strong" },
      // Some editors wrap everything that is copied in a bold that is not.
      { tag: "b", getAttrs: (node) => (node.style.fontWeight === "normal" ? false : null) },
      { style: "font-weight", getAttrs: (value) => (/^(bold(er)?|[6-9]00)$/.test(value) ? null : false) },
    ],
    toDOM: () => ["strong", 0],
  },
  italic: {
    parseDOM: [
      { tag: "em" },
      { tag: "i", getAttrs: (node) => (node.style.fontStyle === "normal" ? false : null) },
      { style: "font-style=italic" },
    ],
    toDOM: () => ["em", 0],
  },
} as const satisfies Record<string, MarkSpec>;

/** What the words of one section can be: the blocks and marks of `DecisionText`, and nothing else. */
export const sectionSchema = new Schema<keyof typeof nodes, keyof typeof marks>({ nodes, marks });
