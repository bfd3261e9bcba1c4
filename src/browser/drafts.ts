import { type IDBPDatabase, openDB } from 'idb';
import type { DraftActions } from '../actions/app.ts';
import type { FormData } from '../domain/form-field.ts';

interface Draft {
  readonly data: FormData;
  readonly at: string;
}

/**
 * Drafts in IndexedDB: what was typed survives a closed tab, a lost network and an ended sign-in. A draft is small and is
 * dropped once it is saved. Where the device keeps nothing (private window, full disk), `keep` rejects, so that no screen claims
 * that something is kept, and typing goes on.
 */
export function createDrafts(now: () => Date): DraftActions {
  let database: Promise<IDBPDatabase> | undefined;
  const open = (): Promise<IDBPDatabase> =>
    (database ??= openDB('webizen-alliance-drafts', 1, {
      upgrade(db) {
        db.createObjectStore('drafts');
      },
      // Another tab holds an older version open, or the browser closed ours: open again on next use.
      terminated() {
        database = undefined;
      },
    }));
  return {
    async load(key) {
      try {
        return (await (await open()).get('drafts', key)) as Draft | undefined;
      } catch {
        return undefined;
      }
    },
    async keep(key, data) {
      const draft: Draft = { data, at: now().toISOString() };
      await (await open()).put('drafts', draft, key);
    },
    async drop(key) {
      await (await open()).delete('drafts', key);
    },
  };
}
