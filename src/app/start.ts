import { readConfig } from "../platform/config.ts";
import { openDatabase } from "../platform/database/open-database.ts";
import { productRoot } from "../platform/root.ts";

/**
 * `npm start`: database, server and worker in one process, with a demonstration tribunal when the database is empty.
 * PostgreSQL starts while Node.js still loads the product: neither waits for the other.
 */
async function start(): Promise<void> {
  const config = readConfig(process.env, productRoot);
  const database = openDatabase(config);
  const tribunal = import("./tribunal.ts");
  try {
    const [opened, { runTribunal }] = await Promise.all([database, tribunal]);
    await runTribunal(config, opened);
  } catch (error) {
    // Whatever failed, a database that did start is stopped in order.
    await database.then((opened) => opened.stop()).catch(() => undefined);
    throw error;
  }
}

start().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
