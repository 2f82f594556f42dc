import { baseKeymap, chainCommands, toggleMark } from "prosemirror-commands";
import { history, redo, undo } from "prosemirror-history";
import { keymap } from "prosemirror-keymap";
import { splitListItem } from "prosemirror-schema-list";
import { type Command, EditorState } from "prosemirror-state";
import { sectionSchema as schema } from "./schema.ts";
import { type Block, toDocument } from "./section-text.ts";

/** The editor of one section, with these words and the keys that everybody knows. */
export function sectionState(blocks: readonly Block[], toToolbar: () => void): EditorState {
  const enter = chainCommands(splitListItem(schema.nodes.item), baseKeymap["Enter"] ?? (() => false));
  const leave: Command = () => {
    toToolbar();
    return true;
  };
  return EditorState.create({
    doc: toDocument(blocks),
    plugins: [
      history(),
      keymap({
        "Mod-b": toggleMark(schema.marks.bold),
        "Mod-i": toggleMark(schema.marks.italic),
        "Mod-z": undo,
        "Mod-y": redo,
        "Shift-Mod-z": redo,
        Enter: enter,
        // Lines inside a paragraph are none of the structure.
        "Shift-Enter": enter,
        "Alt-F10": leave,
      }),
      keymap(baseKeymap),
    ],
  });
}
