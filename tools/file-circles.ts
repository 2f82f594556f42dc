/** Circles that stand today, each by the first of its files; one that is not here is refused, one that is gone too. */
const known: ReadonlySet<string> = new Set([
  "src/web/pages/cases/seal-requests.tsx",
  "src/web/pages/sign-in/code-step.tsx",
  "src/web/pages/work/document-review.tsx",
  "src/web/pages/work/routes.ts",
]);

/** Each circle of files that import each other, as one line. */
function circlesIn(imports: ReadonlyMap<string, readonly string[]>): string[][] {
  const reach = (from: string): Set<string> => {
    const seen = new Set<string>();
    const open = [...(imports.get(from) ?? [])];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (seen.has(next)) continue;
      seen.add(next);
      open.push(...(imports.get(next) ?? []));
    }
    return seen;
  };
  const reached = new Map([...imports.keys()].map((file) => [file, reach(file)]));
  const circles = new Map<string, string[]>();
  for (const [file, seen] of reached) {
    if (!seen.has(file)) continue;
    const circle = [...seen].filter((other) => reached.get(other)?.has(file)).sort();
    circles.set(circle[0] ?? file, circle);
  }
  return [...circles.values()];
}

/** New circles, and known ones that were mended and are still on the list. */
export function wrongCircles(imports: ReadonlyMap<string, readonly string[]>): string[] {
  const found = new Map(circlesIn(imports).map((circle) => [circle[0] ?? "", circle]));
  const added = [...found].filter(([first]) => !known.has(first));
  return [
    ...added.map(([, circle]) => `${circle.join(" ↔ ")}: a circle`),
    ...[...known]
      .filter((first) => !found.has(first))
      .map((first) => `${first}: no circle any more, take it off the list`),
  ];
}
