/** `digestMultibase` of bytes whose SHA-256 is known in hexadecimal: multibase base64url (`u`) of the multihash 0x12 0x20. */
export function multibaseOf(sha256: string): string {
  const bytes = [0x12, 0x20, ...(sha256.match(/../g) ?? []).map((pair) => parseInt(pair, 16))];
  return `u${btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')}`;
}
