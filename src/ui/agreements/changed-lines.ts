import { diffArrays, diffWordsWithSpace } from 'diff';
import { plainInline, readMarkdown, type Block } from '../parts/markdown.ts';

/** One line of an agreement as it is compared: a heading, a paragraph, a sentence of a quote, an item of a list. */
export interface Line {
  readonly kind: 'heading' | 'paragraph' | 'quote' | 'item';
  /** Of a heading: 1 to 6. */
  readonly level: number;
  /** Of an item: its number, or nothing for a dot. */
  readonly marker: string;
  readonly text: string;
}

/** A run of words that both versions have, or only one of them. */
export interface Run {
  readonly text: string;
  readonly change?: 'added' | 'removed';
}

export interface ChangedLine extends Line {
  readonly runs: readonly Run[];
}

/** The text of the newer version with what was added, and, in its place, what went. Numbers of items are no words: they move. */
export function changedLines(before: string, now: string): readonly ChangedLine[] {
  const parts = diffArrays([...linesOf(before)], [...linesOf(now)], { comparator: (a, b) => a.kind === b.kind && a.text === b.text });
  const lines: ChangedLine[] = [];
  for (let at = 0; at < parts.length; at += 1) {
    const part = parts[at];
    const next = parts[at + 1];
    if (part === undefined) break;
    if (part.removed && next?.added === true) {
      lines.push(...rewritten(part.value, next.value));
      at += 1;
    } else lines.push(...part.value.map((line) => whole(line, part.added ? 'added' : part.removed ? 'removed' : undefined)));
  }
  return lines;
}

/** Whether anything changed at all. */
export function hasChanges(lines: readonly ChangedLine[]): boolean {
  return lines.some(({ runs }) => runs.some(({ change }) => change !== undefined));
}

/** Lines that took the place of others: word by word where they are still the same sentence, else one after the other. */
function rewritten(before: readonly Line[], now: readonly Line[]): readonly ChangedLine[] {
  const count = Math.max(before.length, now.length);
  return Array.from({ length: count }, (_, index): readonly ChangedLine[] => {
    const [old, fresh] = [before[index], now[index]];
    if (old !== undefined && old.kind === fresh?.kind) {
      const runs = diffWordsWithSpace(old.text, fresh.text).map(({ value, added, removed }): Run => ({
        text: value,
        ...(added ? { change: 'added' } : removed ? { change: 'removed' } : {}),
      }));
      const kept = runs.reduce((length, { text, change }) => (change === undefined ? length + text.trim().length : length), 0);
      if (kept * 3 > fresh.text.length) return [{ ...fresh, runs }];
    }
    return [...(old === undefined ? [] : [whole(old, 'removed')]), ...(fresh === undefined ? [] : [whole(fresh, 'added')])];
  }).flat();
}

function whole(line: Line, change: Run['change']): ChangedLine {
  return { ...line, runs: [{ text: line.text, ...(change !== undefined && { change }) }] };
}

function linesOf(text: string): readonly Line[] {
  return readMarkdown(text).flatMap((block) => linesOfBlock(block));
}

function linesOfBlock(block: Block): readonly Line[] {
  const line = (kind: Line['kind'], text: string, level = 0, marker = ''): Line => ({ kind, level, marker, text });
  switch (block.kind) {
    case 'heading':
      return [line('heading', plainInline(block.content), block.level)];
    case 'paragraph':
      return [line('paragraph', plainInline(block.content))];
    case 'quote':
      return block.blocks.flatMap(linesOfBlock).map(({ text }) => line('quote', text));
    case 'list':
      return block.items.map((item, index) => line('item', plainInline(item), 0, block.ordered ? `${block.start + index}.` : ''));
    case 'rule':
      return [];
  }
}
