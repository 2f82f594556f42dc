import type { Rows } from "../model/arrays.ts";
import type { ChoiceClasses, MemberClasses } from "../model/classes.ts";
import type { Model } from "../model/model.ts";

/** Links that each spare hearing has for its people and room. */
export const spareLinks = 12;

/**
 * The model with `spares` hearings more that ask for nothing yet and have classes of their own, so that a hearing can
 * be added to a running schedule without building everything again. They are taken into use in order.
 */
export function withSpareHearings(model: Model, spares: number): Model {
  const { sessions, past } = model;
  const widest = widestFamily(model);
  const allowedStart = longer(model.allowedStart, spares);
  for (let h = model.hearings; h < model.hearings + spares; h += 1)
    allowedStart[h + 1] = (allowedStart[h] as number) + widest;
  return {
    ...model,
    hearings: model.hearings + spares,
    sessions: { ...sessions, familyOf: longer(sessions.familyOf, spares) },
    members: spareMembers(model.members, spares),
    interpreters: spareChoices(model.interpreters, spares, model.resources.kindCount[1] as number),
    rooms: spareChoices(model.rooms, spares, model.resources.kindCount[2] as number),
    reps: spareChoices(model.reps, spares, model.resources.kindCount[3] as number),
    // A panel as large as can be keeps links enough for what comes.
    panel: longer(model.panel, spares, spareLinks - 3),
    minutes: longer(model.minutes, spares),
    waitRate: longerFloat(model.waitRate, spares),
    outCost: longerFloat(model.outCost, spares),
    dayCost: longerFloat(model.dayCost, spares),
    leastPeople: longerFloat(model.leastPeople, spares),
    allowed: longer(model.allowed, spares * widest),
    allowedStart,
    seized: spareRows(model.seized, spares, spareLinks),
    counsel: spareRows(model.counsel, spares, spareLinks),
    parties: spareRows(model.parties, spares, spareLinks),
    past: {
      session: longer(past.session, spares, -1),
      moved: longerFloat(past.moved, spares),
      members: panelRows(model, spares),
      interpreter: longer(past.interpreter, spares, -1),
      rep: longer(past.rep, spares, -1),
    },
  };
}

function widestFamily({ sessions }: Model): number {
  let widest = 0;
  for (let family = 0; family + 1 < sessions.familyStart.length; family += 1)
    widest = Math.max(widest, (sessions.familyStart[family + 1] as number) - (sessions.familyStart[family] as number));
  return Math.ceil(widest / 32);
}

function longer(array: Int32Array, more: number, fill = 0): Int32Array {
  const copy = new Int32Array(array.length + more).fill(fill);
  copy.set(array);
  return copy;
}

function longerFloat(array: Float64Array, more: number): Float64Array {
  const copy = new Float64Array(array.length + more);
  copy.set(array);
  return copy;
}

/** Rows for spares, empty, with room for `each` values. */
function spareRows({ start, values }: Rows, spares: number, each: number): Rows {
  const last = start.at(-1) ?? 0;
  return { start: longer(start, spares, last), values: longer(values, spares * each) };
}

/** A row as long as the panel for every hearing: who sat in the plan before, −1 where nobody did. */
function panelRows({ hearings, panel, past }: Model, spares: number): Rows {
  const start = new Int32Array(hearings + spares + 1);
  for (let h = 0; h < hearings + spares; h += 1)
    start[h + 1] = (start[h] as number) + (h < hearings ? (panel[h] as number) : spareLinks - 3);
  const values = new Int32Array(start.at(-1) ?? 0).fill(-1);
  for (let h = 0; h < hearings; h += 1) {
    const row = past.members.values.subarray(past.members.start[h], past.members.start[h + 1]);
    values.set(row.subarray(0, panel[h] as number), start[h] as number);
  }
  return { start, values };
}

function spareMembers(members: MemberClasses, spares: number): MemberClasses {
  const words = Math.ceil(members.memberCount / 32);
  const classes = members.low.length;
  const maskStart = longer(members.maskStart, spares);
  for (let n = 0; n < spares; n += 1) maskStart[classes + n] = members.mask.length + n * words;
  const seatCode = new Uint8Array(members.seatCode.length + spares * members.memberCount);
  seatCode.set(members.seatCode);
  const codeMask = longer(members.codeMask, spares * 4 * members.codeWords);
  return {
    ...members,
    classOf: longer(members.classOf, spares),
    baseOf: longer(members.baseOf, spares),
    low: longer(members.low, spares),
    high: longer(members.high, spares, words),
    maskStart,
    mask: longer(members.mask, spares * words),
    costClassOf: longer(members.costClassOf, spares),
    seatCode,
    codeMask,
  };
}

function spareChoices(choice: ChoiceClasses, spares: number, most: number): ChoiceClasses {
  return {
    classOf: longer(choice.classOf, spares, -1),
    rows: spareRows(choice.rows, spares, most),
    price: longerFloat(choice.price, spares * most),
  };
}
