/**
 * Bounds on a JSON text, looked at before anything works on it: JSON-LD processing recurses, and a thousand levels cost a
 * quarter of a second before they fail.
 */

/** Levels of nesting, and members and elements together. */
export interface JsonBounds {
  readonly maxDepth: number;
  readonly maxValues: number;
}

/** Whether a JSON text stays inside the bounds. Counts brackets and commas outside of strings; the text need not be valid. */
export function isWithinBounds(text: string, { maxDepth, maxValues }: JsonBounds): boolean {
  let depth = 0;
  let values = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === '"') at = endOfString(text, at);
    else if (character === '{' || character === '[') {
      if (++depth > maxDepth || ++values > maxValues) return false;
    } else if (character === '}' || character === ']') depth--;
    else if (character === ',' && ++values > maxValues) return false;
  }
  return true;
}

function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '"') return at;
  }
  return text.length;
}
