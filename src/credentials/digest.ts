/**
 * Digests over exact bytes. A reference to a document is only worth as much as the digest beside it: an agreement text
 * whose line ends were changed is another text.
 */

/** SHA-256 in hexadecimal. */
export async function sha256Hex(bytes: Uint8Array): Promise<string> {
  return [...(await sha256(bytes))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** `digestMultibase` (Verifiable Credentials 2.0, §5.3): multibase base64url (`u`) of the multihash sha2-256 (0x12, 32 bytes). */
export async function digestMultibase(bytes: Uint8Array): Promise<string> {
  const binary = String.fromCharCode(0x12, 0x20, ...(await sha256(bytes)));
  return `u${btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')}`;
}

/** `digestMultibase` of a text as it stands in a pod: its UTF-8 bytes. */
export function digestOfText(text: string): Promise<string> {
  return digestMultibase(new TextEncoder().encode(text));
}

async function sha256(bytes: Uint8Array): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes)));
}
