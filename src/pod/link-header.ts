/** Addresses by relation (RFC 8288). Relative ones, which some servers send, are resolved against the answer's own address. */
export function linksOf(header: string | null, base: string): ReadonlyMap<string, readonly string[]> {
  const links = new Map<string, string[]>();
  for (const [, target = '', parameters = ''] of (header ?? '').matchAll(/<([^>]*)>((?:\s*;\s*[^\s=;,]+\s*=\s*(?:"[^"]*"|[^\s";,]*))*)/g)) {
    const relations = /;\s*rel\s*=\s*(?:"([^"]*)"|([^\s";,]*))/i.exec(parameters);
    const address = URL.canParse(target, base) ? new URL(target, base).href : target;
    for (const relation of (relations?.[1] ?? relations?.[2] ?? '').split(/\s+/).filter((name) => name !== '')) {
      links.set(relation, [...(links.get(relation) ?? []), address]);
    }
  }
  return links;
}
