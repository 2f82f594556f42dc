/** A part of a syntax tree: whatever the parser made. */
export type Part = Readonly<Record<string, unknown>> & { readonly type: string };

/** What a part of a source says and names. */
export interface Said {
  readonly names: ReadonlySet<string>;
  readonly texts: ReadonlySet<string>;
  /** Of `{ kind: "…" }`: what a task is. */
  readonly kinds: readonly string[];
  /** What is loaded when it is needed: from where, and which name; null: any. */
  readonly imported: readonly (readonly [source: string, name: string | null])[];
  /** Tables whose keys are asked for (`Object.keys(table)`). */
  readonly keysOf: readonly string[];
  /** Of a table: its keys, and the tables that it spreads. */
  readonly ownKeys: readonly string[];
  readonly spread: readonly string[];
}

const isPart = (value: unknown): value is Part =>
  typeof value === "object" && value !== null && typeof (value as { type?: unknown }).type === "string";
const parts = (part: Part): readonly Part[] =>
  Object.values(part).flatMap((value) => (Array.isArray(value) ? value.filter(isPart) : isPart(value) ? [value] : []));
export const list = (value: unknown): readonly Part[] => (Array.isArray(value) ? value.filter(isPart) : []);
export const nameOf = (part: unknown): string => {
  const { name, value } = part as { readonly name?: unknown; readonly value?: unknown };
  return String(name ?? value);
};
const child = (part: Part, name: string): Part | null => {
  const value = part[name];
  return isPart(value) ? value : null;
};

const ofValues = new Set(["TSAsExpression", "TSSatisfiesExpression", "TSNonNullExpression"]);
const isType = (part: Part): boolean => part.type.startsWith("TS") && !ofValues.has(part.type);

/** The name of a property is no name of ours, but where it stands for its value too. */
const isOnlyKey = (part: Part, one: Part): boolean => {
  if (part["computed"] === true) return false;
  if (part.type === "MemberExpression") return one === part["property"];
  const hasKey = part.type === "Property" || part.type.endsWith("Definition");
  return hasKey && one === part["key"] && part["shorthand"] !== true;
};

/** What is said in a part, however deep. Types are left out. */
export function saidIn(whole: Part | null): Said {
  const said = { names: new Set<string>(), texts: new Set<string>(), kinds: [], imported: [], keysOf: [] } as {
    names: Set<string>;
    texts: Set<string>;
    kinds: string[];
    imported: (readonly [string, string | null])[];
    keysOf: string[];
  };
  const walk = (part: Part): void => {
    if (part.type === "Identifier") said.names.add(nameOf(part));
    if (part.type === "Literal" && typeof part["value"] === "string") said.texts.add(part["value"]);
    const value = part.type === "Property" && nameOf(part["key"]) === "kind" ? child(part, "value") : null;
    if (value?.type === "Literal") said.kinds.push(nameOf(value));
    if (part.type === "MemberExpression") {
      const loaded = importOf(child(part, "object"));
      if (loaded !== null) {
        said.imported.push([loaded, nameOf(part["property"])]);
        return;
      }
    }
    if (part.type === "ImportExpression") said.imported.push([nameOf(part["source"]), null]);
    const table = tableOfKeys(part);
    if (table !== null) said.keysOf.push(table);
    for (const one of parts(part)) if (!isType(one) && !isOnlyKey(part, one)) walk(one);
  };
  if (whole !== null) walk(whole);
  return { ...said, ...tableIn(whole) };
}

/** `(await import("…"))`: from where. */
function importOf(part: Part | null): string | null {
  const inner = part?.type === "AwaitExpression" ? child(part, "argument") : null;
  return inner?.type === "ImportExpression" ? nameOf(inner["source"]) : null;
}

/** `Object.keys(table)`: which table. */
function tableOfKeys(part: Part): string | null {
  const callee = part.type === "CallExpression" ? child(part, "callee") : null;
  const [table] = list(part["arguments"]);
  const isKeys =
    callee?.type === "MemberExpression" &&
    nameOf(callee["object"]) === "Object" &&
    nameOf(callee["property"]) === "keys";
  return isKeys && table?.type === "Identifier" ? nameOf(table) : null;
}

function tableIn(whole: Part | null): Pick<Said, "ownKeys" | "spread"> {
  let table = whole === null ? null : child(whole, "init");
  while (table !== null && ofValues.has(table.type)) table = child(table, "expression");
  const rows = table?.type === "ObjectExpression" ? list(table["properties"]) : [];
  return {
    ownKeys: rows.filter((row) => row.type === "Property").map((row) => nameOf(row["key"])),
    spread: rows.filter((row) => row.type === "SpreadElement").map((row) => nameOf(row["argument"])),
  };
}

/** What a statement of a file declares: functions, classes, constants. */
export function declarationsIn(part: Part): readonly Part[] {
  const declaration = part.type === "ExportNamedDeclaration" ? child(part, "declaration") : part;
  if (declaration?.type === "VariableDeclaration") return list(declaration["declarations"]);
  const isOne = declaration?.type === "FunctionDeclaration" || declaration?.type === "ClassDeclaration";
  return isOne ? [declaration] : [];
}

/** Calls such as `handle(roomEndpoints["GET /…"], …)`. */
export function callsIn(part: Part, isKey: RegExp): readonly { readonly key: string; readonly part: Part }[] {
  const [first] = part.type === "CallExpression" ? list(part["arguments"]) : [];
  const property = first?.type === "MemberExpression" ? child(first, "property") : null;
  const key = property?.type === "Literal" ? nameOf(property) : "";
  return isKey.test(key) ? [{ key, part }] : parts(part).flatMap((one) => callsIn(one, isKey));
}

/** The cases of all switches, by their literal text. */
export function casesIn(part: Part): readonly (readonly [text: string, part: Part])[] {
  const test = part.type === "SwitchCase" ? child(part, "test") : null;
  const own = test?.type === "Literal" ? [[nameOf(test), part] as const] : [];
  return [...own, ...parts(part).flatMap(casesIn)];
}
