import { readFile } from 'node:fs/promises';
import type { DocumentUrl } from '../domain/iri.ts';
import type { AllianceIndex } from '../index/alliance-index.ts';
import { printable } from '../query/results.ts';
import { CannotDoError, UsageError, type Input, type Io } from './command.ts';
import { addressOf, keyOf, multikeyOf } from './flags.ts';
import { cannotRead } from './read-index.ts';

/** Registers to read, and the keys that are pinned for them. */
export interface PinnedAlliances {
  readonly registers: readonly DocumentUrl[];
  readonly keys: ReadonlyMap<string, string>;
}

/** What was typed, and what `--config` says of it. A key that was typed decides over one in the file. */
export async function alliancesOf(input: Input): Promise<PinnedAlliances> {
  const file = input.value('config');
  const configured = file === undefined ? [] : await configuredAlliances(file);
  const registers = input.positionals.length > 0 ? input.positionals.map(addressOf) : configured.map(({ register }) => register);
  const [register, ...others] = registers;
  if (register === undefined) throw new UsageError('Which register? Give its address, like https://pod.example/register/latest.');
  const keys = new Map<string, string>(configured.flatMap((each) => (each.key === undefined ? [] : [[each.register, each.key] as const])));
  const typed = keyOf(input);
  if (typed !== undefined && others.length > 0)
    throw new UsageError('--key is one alliance’s key: give it with one register, or use --config.');
  if (typed !== undefined) keys.set(register, typed);
  return { registers, keys };
}

async function configuredAlliances(file: string): Promise<readonly { readonly register: DocumentUrl; readonly key?: string }[]> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw cannotRead(file, error);
  });
  const alliances = parseAlliances(text);
  if (alliances === undefined || alliances.length === 0) throw new UsageError(`${file} names no alliances with a register.`);
  return alliances.map(({ register, key }) => ({
    register: addressOf(register),
    ...(key !== undefined && { key: multikeyOf(key, file) }),
  }));
}

/** The registers and keys of an `alliance.json`, or undefined when it is none. */
function parseAlliances(text: string): readonly { readonly register: string; readonly key?: string }[] | undefined {
  try {
    const { alliances } = JSON.parse(text) as { alliances?: unknown };
    if (!Array.isArray(alliances)) return undefined;
    return alliances.flatMap((alliance: unknown) => {
      if (typeof alliance !== 'object' || alliance === null || !('register' in alliance) || typeof alliance.register !== 'string')
        return [];
      const key = 'key' in alliance && typeof alliance.key === 'string' ? alliance.key : undefined;
      return [{ register: alliance.register, ...(key !== undefined && { key }) }];
    });
  } catch {
    return undefined;
  }
}

/**
 * Tells under which key each register was followed, and what is wrong with it. Throws when a register does not carry the
 * signature of its alliance: nothing that it says counts then.
 */
export async function requireSigned(index: AllianceIndex, registers: readonly DocumentUrl[], io: Io, json: boolean): Promise<void> {
  for (const register of registers) {
    const key = index.keys.get(register);
    if (key?.onFirstUse === true) {
      io.say(
        `The key of ${printable(register)} was taken on first use: ${key.multikey}. Compare it with the alliance’s own word, and give it with --key.`,
      );
    }
  }
  for (const { document, code, message } of await index.registerProblems()) {
    if (code === 'SIGNATURE' || code === 'KEY_WEAK') {
      throw new CannotDoError(
        printable(`${document} (${code}): ${message}`),
        'Check the key with the alliance by another way than its pod. If the key is right, the register is not: tell the alliance’s steward.',
      );
    }
    if (code !== 'REGISTER_ROLLBACK') continue;
    io.say(printable(`${document} (${code}): ${message} What was read before stands.`));
    if (json)
      io.answer(JSON.stringify({ kind: 'failed', document, documentKind: 'register', code, message, host: new URL(document).host }));
  }
}
