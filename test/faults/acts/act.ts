import type { Random } from "../../../src/modules/simulation/domain/random.ts";
import type { MailServer } from "../mail-server.ts";
import type { People } from "../people.ts";

/** One thing that somebody does from its beginning to its answer, whatever breaks in between. */
export type Act = (people: People, random: Random, mail: MailServer) => Promise<void>;
