/**
 * Merkle Tree Hash of RFC 6962 §2.1 over leaves in the order given, in hexadecimal: leaves and inner nodes are hashed apart
 * (0x00, 0x01), so that no inner node can pass for a leaf. The root of nothing is the hash of nothing.
 */
export async function merkleRoot(leaves: readonly Uint8Array[]): Promise<string> {
  if (leaves.length === 0) return toHex(await sha256(new Uint8Array()));
  let level = await Promise.all(leaves.map((leaf) => sha256(concat(new Uint8Array([0]), leaf))));
  // Pairing from the left and carrying an odd one up is the same tree as splitting at the largest power of two.
  while (level.length > 1) {
    const pairs = Array.from({ length: Math.ceil(level.length / 2) }, (_, at) => level.slice(2 * at, 2 * at + 2));
    level = await Promise.all(pairs.map(parentOf));
  }
  return toHex(level[0] ?? new Uint8Array());
}

async function parentOf([left = new Uint8Array(), right]: readonly Uint8Array<ArrayBuffer>[]): Promise<Uint8Array<ArrayBuffer>> {
  return right === undefined ? left : sha256(concat(new Uint8Array([1]), left, right));
}

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
}

function concat(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

const toHex = (bytes: Uint8Array): string => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
