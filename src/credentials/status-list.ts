/**
 * Bitstring Status List 1.0 (§2.2, §3.2): one bit for each credential of an issuer, compressed. The bit decides; a list that
 * cannot be read as the specification says decides nothing.
 */
import { decodeBase64Url, encodeBase64Url } from './bytes.ts';

/** Fewer entries would tell too much about each. */
const minLength = 131_072;
/** Of the list once decompressed. A list of the usual length has 16 KiB; a bomb has gigabytes. */
const maxBytes = 1024 * 1024;

/** The set positions of a list, ascending. */
export type DecodedStatusList =
  { readonly ok: true; readonly length: number; readonly set: number[] } | { readonly ok: false; readonly code: 'STATUS_SIZE' };

/** A list of `length` entries in which these are set. Throws RangeError for a position outside of it. */
export async function encodeStatusList(set: Iterable<number>, length = minLength): Promise<string> {
  if (!Number.isInteger(length / 8) || length < minLength || length > maxBytes * 8) {
    throw new RangeError('A status list has at least 131,072 entries, in whole bytes.');
  }
  const bits = new Uint8Array(length / 8);
  for (const position of set) {
    if (!Number.isInteger(position) || position < 0 || position >= length) throw new RangeError(`No entry of the list: ${position}`);
    bits[position >> 3] = (bits[position >> 3] ?? 0) | (0x80 >> (position & 7));
  }
  const compressed = new Blob([bits]).stream().pipeThrough(new CompressionStream('gzip'));
  return `u${encodeBase64Url(new Uint8Array(await new Response(compressed).arrayBuffer()))}`;
}

/** Decodes `encodedList`, byte by byte: what would grow beyond a mebibyte is left where it is. */
export async function decodeStatusList(encoded: string): Promise<DecodedStatusList> {
  const refused: DecodedStatusList = { ok: false, code: 'STATUS_SIZE' };
  // What does not compress at all is hardly longer than the list itself.
  if (!encoded.startsWith('u') || encoded.length > maxBytes * 1.5) return refused;
  const compressed = decodeBase64Url(encoded.slice(1));
  const bits = compressed === undefined ? undefined : await decompress(compressed);
  if (bits === undefined || bits.length * 8 < minLength) return refused;
  return { ok: true, length: bits.length * 8, set: positions(bits) };
}

/** The position that `statusListIndex` names: decimal digits and nothing else. */
export function statusIndex(text: string): number | undefined {
  return /^(0|[1-9]\d{0,14})$/.test(text) ? Number(text) : undefined;
}

async function decompress(compressed: Uint8Array<ArrayBuffer>): Promise<Uint8Array | undefined> {
  const { readable, writable } = new DecompressionStream('gzip');
  const writer = writable.getWriter();
  // What goes wrong with the bytes is told to the reader, too.
  for (const written of [writer.write(compressed), writer.close()]) written.catch(() => undefined);
  const reader = readable.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      length += read.value.length;
      if (length > maxBytes) {
        await reader.cancel();
        return undefined;
      }
      chunks.push(read.value);
    }
  } catch {
    return undefined;
  }
  const bits = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bits.set(chunk, at);
    at += chunk.length;
  }
  return bits;
}

function positions(bits: Uint8Array): number[] {
  const found: number[] = [];
  for (let at = 0; at < bits.length; at++) {
    const byte = bits[at] ?? 0;
    if (byte === 0) continue;
    for (let bit = 0; bit < 8; bit++) if ((byte & (0x80 >> bit)) !== 0) found.push(at * 8 + bit);
  }
  return found;
}
