import { setBlockType, toggleMark } from "prosemirror-commands";
import { redo, undo } from "prosemirror-history";
import type { MarkType, NodeType } from "prosemirror-model";
import { liftListItem, wrapInList } from "prosemirror-schema-list";
import type { Command, EditorState } from "prosemirror-state";
import { editorText as text } from "../editor-text.ts";
import { sectionSchema as schema } from "./schema.ts";

const { nodes, marks } = schema;
const lists: readonly NodeType[] = [nodes.bulleted_list, nodes.numbered_list];

/** The list around the selection, with its place. */
function listAround({ selection: { $from } }: EditorState) {
  for (let depth = $from.depth; depth > 0; depth--) {
    const node = $from.node(depth);
    if (lists.includes(node.type)) return { type: node.type, at: $from.before(depth) };
  }
  return null;
}

/** Into a list, out of it, or from one kind of list to the other. */
function toggleList(type: NodeType): Command {
  return (state, dispatch, view) => {
    const list = listAround(state);
    if (list?.type === type) return liftListItem(nodes.item)(state, dispatch);
    if (list !== null) {
      dispatch?.(state.tr.setNodeMarkup(list.at, type));
      return true;
    }
    if (wrapInList(type)(state, dispatch)) return true;
    // An item holds a paragraph: a heading or a quotation becomes one first.
    if (!setBlockType(nodes.paragraph)(state, dispatch)) return false;
    return view === undefined ? true : wrapInList(type)(view.state, dispatch);
  };
}

/** Out of a list first: an item holds nothing but a paragraph. */
function toBlock(type: NodeType): Command {
  return (state, dispatch, view) => {
    if (listAround(state) === null) return setBlockType(type)(state, dispatch);
    if (!liftListItem(nodes.item)(state, dispatch)) return false;
    return view === undefined ? true : setBlockType(type)(view.state, dispatch);
  };
}

function hasMark({ selection, storedMarks, doc }: EditorState, type: MarkType): boolean {
  const { from, to, empty, $from } = selection;
  if (empty) return type.isInSet(storedMarks ?? $from.marks()) !== undefined;
  return doc.rangeHasMark(from, to, type);
}

const isIn = (state: EditorState, type: NodeType): boolean =>
  state.selection.$from.parent.type === type && listAround(state) === null;

export interface Tool {
  readonly code: string;
  readonly name: (typeof text)[keyof typeof text];
  /** What the button shows; its name is for the ear and the pointer. */
  readonly sign: string;
  readonly run: Command;
  /** Undefined for what is done once, such as undoing. */
  readonly isOn?: (state: EditorState) => boolean;
}

const ofMark = (code: "bold" | "italic", sign: string): Tool => ({
  code,
  name: text[code],
  sign,
  run: toggleMark(marks[code]),
  isOn: (state) => hasMark(state, marks[code]),
});
const ofBlock = (code: "paragraph" | "heading" | "quotation", sign: string): Tool => ({
  code,
  name: text[code],
  sign,
  run: toBlock(nodes[code]),
  isOn: (state) => isIn(state, nodes[code]),
});
const ofList = (code: "bullets" | "numbers", type: NodeType, sign: string): Tool => ({
  code,
  name: text[code],
  sign,
  run: toggleList(type),
  isOn: (state) => listAround(state)?.type === type,
});

/** The toolbar’s buttons, in their order. */
export const tools: readonly Tool[] = [
  ofMark("bold", "B"),
  ofMark("italic", "I"),
  ofBlock("paragraph", "¶"),
  ofBlock("heading", "H"),
  ofBlock("quotation", "“ ”"),
  ofList("bullets", nodes.bulleted_list, "• –"),
  ofList("numbers", nodes.numbered_list, "1. –"),
  { code: "undo", name: text.undo, sign: "↶", run: undo },
  { code: "redo", name: text.redo, sign: "↷", run: redo },
];
