import { openDB } from 'idb';
import type { StoredIndex } from '../workers/worker-api.ts';

/**
 * The last index read on this device. It is small by nature (public documents only) and can always be read again, so
 * every failure of the device's storage (private window, full disk) is answered by going without.
 */
export interface IndexStore {
  load(): Promise<StoredIndex | undefined>;
  keep(index: StoredIndex): Promise<void>;
}

/** An {@link IndexStore} in IndexedDB. */
export function createIndexStore(): IndexStore {
  // Version 3: verdicts carry rights. An older index is dropped, not converted: it can be read again.
  const database = openDB('webizen-alliance-index', 3, {
    upgrade(db) {
      if (db.objectStoreNames.contains('index')) db.deleteObjectStore('index');
      db.createObjectStore('index');
    },
  });
  database.catch(() => undefined);
  return {
    async load() {
      try {
        return (await (await database).get('index', 'last')) as StoredIndex | undefined;
      } catch {
        return undefined;
      }
    },
    async keep(index) {
      try {
        await (await database).put('index', index, 'last');
      } catch {
        // Going without is the answer: the next visit reads the pods again.
      }
    },
  };
}
