import { productRoot } from "../kernel/product-root.ts";
import { launchArchivedDatabase } from "../operations/archived-database.ts";
import { readConfig } from "../platform/config.ts";

/**
 * `npm start`: database, server and worker in one process, with a demonstration tribunal when the database is empty.
 * PostgreSQL is begun first, because nothing else happens in this process while Node.js loads the product.
 */
async function start(): Promise<void> {
  const config = readConfig(process.env, productRoot);
  const database = await launchArchivedDatabase(config);
  try {
    const { runTribunal } = await import("./tribunal.ts");
    await runTribunal(config, database);
  } catch (error) {
    // Whatever failed, a database that did start is stopped in order.
    await database.stop();
    throw error;
  }
}

start().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
