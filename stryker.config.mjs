// For `npm run mutate` (tools/mutate.ts); docs/decisions/0250 says why each is as it is.
export default {
  testRunner: "vitest",
  plugins: ["@stryker-mutator/vitest-runner"],
  vitest: { configFile: "vitest.mutate.config.ts" },
  // Each runner has a PostgreSQL of its own.
  concurrency: 1,
  coverageAnalysis: "perTest",
  // The rows of rule tables are read once, at import: only what decides is changed.
  ignoreStatic: true,
  mutator: {
    excludedMutations: ["StringLiteral", "ObjectLiteral", "ArrayDeclaration", "Regex", "BlockStatement"],
  },
  // TypeScript 7 has no interface for programs: Stryker would read tsconfig.json by it.
  tsconfigFile: "none.json",
  disableTypeChecks: false,
  ignorePatterns: ["dist", "test-results", "docs"],
  tempDirName: ".stryker/sandboxes",
  reporters: ["clear-text"],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
};
