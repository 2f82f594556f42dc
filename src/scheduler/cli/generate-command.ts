import { writeJsonFile } from "../edge/write-json-file.ts";
import { generate } from "../generator/generate.ts";
import { isSize } from "../generator/sizes.ts";
import { numberOption, printJson, type ScheduleIo, type Values, WrongUse, wantedOption } from "./command-line.ts";

export async function generateCommand(values: Values, positionals: readonly string[], io: ScheduleIo): Promise<number> {
  const size = wantedOption(values, "size");
  if (!isSize(size) || positionals.length > 0) throw new WrongUse(`--size ${size}`);
  const seed = numberOption(values, "seed", 0, 1);
  const file = wantedOption(values, "out");
  const problem = generate({ size, seed, scarce: values["scarce"] === true });
  await writeJsonFile(file, problem);
  const { hearings, members, interpreters } = problem;
  const counts = { hearings: hearings.length, members: members.length, interpreters: interpreters.length };
  if (values["json"] === true) printJson(io, { file, size, seed, ...counts });
  else
    io.out.write(
      io.language === "en"
        ? `${file}: ${counts.hearings} hearings, ${counts.members} members, ${counts.interpreters} interpreters\n`
        : `${file}\u00a0: ${counts.hearings} audiences, ${counts.members} commissaires, ${counts.interpreters} interprètes\n`,
    );
  return 0;
}
