// Makes the database anew where it cannot be opened any more. Only asked for when what was in it is kept elsewhere or given up.
import { db } from './db';
import { openStore, type StoreState } from './storage';

/** Everything that may still be in it is gone afterwards. */
export async function renewStore(): Promise<StoreState> {
  db.close();
  await db.delete();
  return openStore();
}
