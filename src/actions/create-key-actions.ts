import type { KeyActions } from './app.ts';
import { askToPin } from './ask-to-pin.ts';
import { retireKey, revokeKey } from './end-key.ts';
import { backupText, enrolKey } from './enrol-key.ts';
import { listKeys, viewKey } from './list-keys.ts';
import type { MemberPorts } from './ports.ts';
import { restoreKey } from './restore-key.ts';

/** What a signed-in person can do with signing keys. */
export function createKeyActions(ports: MemberPorts): KeyActions {
  return {
    list: () => listKeys(ports),
    async enrol(passphrase, controller = ports.webId) {
      const { key, backup } = await enrolKey(ports, passphrase, controller);
      const name = `${/#(.*)$/.exec(key.method)?.[1] ?? 'key'}.json`;
      return { key: await viewKey(ports, key.method, controller), file: { name, text: backupText(backup) } };
    },
    async restore(from, passphrase) {
      const { method, controller } = await restoreKey(ports, from, passphrase);
      return viewKey(ports, method, controller);
    },
    retire: (method) => retireKey(ports, method),
    revoke: (method, from) => revokeKey(ports, method, from),
    askToPin: (method) => askToPin(ports, method),
  };
}
