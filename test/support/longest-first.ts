import { relative } from "node:path";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/**
 * Folders whose tests take minutes, the longest first. Left to themselves the files go by their size, and these are small: a
 * worker was left alone with them at the end. Those with a browser stay among the others: two of them at once slow each other.
 */
const longest = ["test/faults/", "test/built/", "src/modules/simulation/"];

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rest = longest.length;
    const rank = (of: TestSpecification) => {
      const name = relative(this.ctx.config.root, of.moduleId);
      const found = longest.findIndex((folder) => name.startsWith(folder));
      return found < 0 ? rest : found;
    };
    const sorted = await super.sort(files);
    return sorted.toSorted((one, other) => rank(one) - rank(other));
  }
}
