import type { ChoiceClasses } from "./classes.ts";
import type { Model } from "./model.ts";

/** 1 for each hearing that has no place even on an empty calendar. */
export function findImpossible(model: Model): Uint8Array {
  const impossible = new Uint8Array(new SharedArrayBuffer(model.hearings));
  for (let h = 0; h < model.hearings; h += 1) impossible[h] = isImpossible(model, h) ? 1 : 0;
  return impossible;
}

export function isImpossible(model: Model, h: number): boolean {
  const { familyStart, familyOf, sessionTemplate } = model.sessions;
  const first = familyStart[familyOf[h] as number] as number;
  const base = model.allowedStart[h] as number;
  for (let word = base; word < (model.allowedStart[h + 1] as number); word += 1) {
    let bits = model.allowed[word] as number;
    while (bits !== 0) {
      const session = first + ((word - base) << 5) + 31 - Math.clz32(bits & -bits);
      bits &= bits - 1;
      if (isOpen(model, h, sessionTemplate[session] as number)) return false;
    }
  }
  return true;
}

/** True when enough people and a room could serve the hearing at a template, were nobody in another hearing. */
function isOpen(model: Model, h: number, template: number): boolean {
  return (
    isPanelOpen(model, h, template) &&
    isChoiceOpen(model, model.interpreters, h, template) &&
    isChoiceOpen(model, model.rooms, h, template) &&
    isChoiceOpen(model, model.reps, h, template)
  );
}

function isPanelOpen(model: Model, h: number, template: number): boolean {
  const { low, high, maskStart, mask, classOf } = model.members;
  const { open, poolWords } = model.resources;
  const c = classOf[h] as number;
  const shift = (maskStart[c] as number) - (low[c] as number);
  let lacking = model.panel[h] as number;
  const seizedFrom = model.seized.start[h] as number;
  const seizedTo = model.seized.start[h + 1] as number;
  if (seizedTo - seizedFrom > lacking) return false;
  for (let i = seizedFrom; i < seizedTo; i += 1) {
    const m = model.seized.values[i] as number;
    const word = m >> 5;
    // Nobody (−1) lies in the word before the first.
    if (word < (low[c] as number) || word >= (high[c] as number)) return false;
    const both = (mask[shift + word] as number) & (open[template * poolWords + word] as number);
    if (((both >>> (m & 31)) & 1) === 0) return false;
  }
  for (let word = low[c] as number; word < (high[c] as number) && lacking > 0; word += 1) {
    let bits = (mask[shift + word] as number) & (open[template * poolWords + word] as number);
    while (bits !== 0 && lacking > 0) {
      bits &= bits - 1;
      lacking -= 1;
    }
  }
  return lacking <= 0;
}

function isChoiceOpen(model: Model, choice: ChoiceClasses, h: number, template: number): boolean {
  const c = choice.classOf[h] as number;
  if (c < 0) return true;
  const { open, poolWords } = model.resources;
  for (let i = choice.rows.start[c] as number; i < (choice.rows.start[c + 1] as number); i += 1) {
    const r = choice.rows.values[i] as number;
    if ((((open[template * poolWords + (r >> 5)] as number) >>> (r & 31)) & 1) !== 0) return true;
  }
  return false;
}
