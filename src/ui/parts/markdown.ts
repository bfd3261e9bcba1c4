import { html, type TemplateResult } from 'lit';

/** The part of Markdown that agreements are written in. Everything else stays the text it is. */
export interface Inline {
  readonly kind: 'text' | 'strong' | 'emphasis' | 'code';
  readonly text: string;
}
export type Block =
  | { readonly kind: 'heading'; readonly level: number; readonly content: readonly Inline[] }
  | { readonly kind: 'paragraph'; readonly content: readonly Inline[] }
  | { readonly kind: 'quote'; readonly blocks: readonly Block[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly start: number; readonly items: readonly (readonly Inline[])[] }
  | { readonly kind: 'rule' };

/**
 * Reads the subset: headings, paragraphs, lists of one level, quotes, rules, strong and emphasis. No HTML, no images, and links
 * as their text and address: an agreement must not be able to lead anybody anywhere, or to look like anything but itself.
 */
export function readMarkdown(text: string): readonly Block[] {
  return readBlocks(text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/));
}

function readBlocks(lines: readonly string[]): readonly Block[] {
  const blocks: Block[] = [];
  for (let at = 0; at < lines.length;) {
    const rest = lines.slice(at);
    const [line = ''] = rest;
    const heading = /^(#{1,6})\s+(.*?)\s*#*$/.exec(line);
    const marker = itemMarker(line);
    if (line.trim() === '') at += 1;
    else if (heading !== null) {
      blocks.push({ kind: 'heading', level: heading[1]?.length ?? 1, content: readInline(heading[2] ?? '') });
      at += 1;
    } else if (/^ {0,3}([-*_])( *\1){2,} *$/.test(line)) {
      blocks.push({ kind: 'rule' });
      at += 1;
    } else if (line.startsWith('>')) {
      const quoted = takeWhile(rest, (each) => each.startsWith('>'));
      blocks.push({ kind: 'quote', blocks: readBlocks(quoted.map((each) => each.replace(/^> ?/, ''))) });
      at += quoted.length;
    } else if (marker !== undefined) {
      const { items, length } = takeItems(rest, marker.ordered);
      blocks.push({ kind: 'list', ordered: marker.ordered, start: marker.number, items: items.map((item) => readInline(item)) });
      at += length;
    } else {
      const paragraph = takeWhile(
        rest,
        (each, index) =>
          each.trim() !== '' && (index === 0 || !/^(#{1,6}\s|>)/.test(each)) && (index === 0 || itemMarker(each) === undefined),
      );
      blocks.push({ kind: 'paragraph', content: readInline(paragraph.map((each) => each.trim()).join(' ')) });
      at += paragraph.length;
    }
  }
  return blocks;
}

function itemMarker(line: string): { readonly ordered: boolean; readonly number: number; readonly text: string } | undefined {
  const found = /^ {0,3}(?:([-*+])|(\d{1,9})[.)])\s+(.*)$/.exec(line);
  if (found === null) return undefined;
  return { ordered: found[2] !== undefined, number: Number(found[2] ?? 1), text: found[3] ?? '' };
}

/** The items of a list: each a marked line and the lines that go on with it. */
function takeItems(lines: readonly string[], ordered: boolean): { readonly items: readonly string[]; readonly length: number } {
  const items: string[] = [];
  let length = 0;
  for (const line of lines) {
    const marker = itemMarker(line);
    if (marker?.ordered === ordered) items.push(marker.text);
    else if (line.trim() === '') {
      // An empty line stays in the list only between items.
      const next = itemMarker(lines[length + 1] ?? '');
      if (next?.ordered !== ordered) break;
    } else if (marker !== undefined || /^(#{1,6}\s|>)/.test(line)) break;
    else items[items.length - 1] = `${items.at(-1) ?? ''} ${line.trim()}`;
    length += 1;
  }
  return { items, length: Math.max(1, length) };
}

function takeWhile<T>(list: readonly T[], condition: (each: T, index: number) => boolean): readonly T[] {
  const end = list.findIndex((each, index) => !condition(each, index));
  return end < 0 ? list : list.slice(0, Math.max(1, end));
}

const inline =
  /\*\*(?<strong>[^*]+?)\*\*|__(?<strong2>[^_]+?)__|\*(?<emphasis>[^*\s][^*]*?)\*|(?<![\p{L}\p{N}])_(?<emphasis2>[^_\s][^_]*?)_(?![\p{L}\p{N}])|`(?<code>[^`]+)`|!?\[(?<label>[^\]]*)\]\((?<address>[^)\s]*)[^)]*\)/gu;

function readInline(text: string): readonly Inline[] {
  const parts: Inline[] = [];
  let end = 0;
  for (const found of text.matchAll(inline)) {
    if (found.index > end) parts.push({ kind: 'text', text: text.slice(end, found.index) });
    const { strong, strong2, emphasis, emphasis2, code, label, address } = found.groups ?? {};
    if (strong !== undefined || strong2 !== undefined) parts.push({ kind: 'strong', text: strong ?? strong2 ?? '' });
    else if (emphasis !== undefined || emphasis2 !== undefined) parts.push({ kind: 'emphasis', text: emphasis ?? emphasis2 ?? '' });
    else if (code !== undefined) parts.push({ kind: 'code', text: code });
    else
      parts.push({
        kind: 'text',
        text: address === undefined || address === '' || address === label ? (label ?? '') : `${label ?? ''} (${address})`,
      });
    end = found.index + found[0].length;
  }
  if (end < text.length) parts.push({ kind: 'text', text: text.slice(end) });
  return parts;
}

/** As templates: text is only ever text. The highest heading becomes a heading of `level`; each can be linked to, see {@link outlineOf}. */
export function renderMarkdown(text: string, level = 2): TemplateResult {
  return html`${readMarkdown(text).map((block, index) => renderBlock(block, level - 1, `section-${index}`))}`;
}

/** The headings of a text, with the ids that {@link renderMarkdown} gives them. */
export function outlineOf(text: string): readonly { readonly id: string; readonly level: number; readonly text: string }[] {
  return readMarkdown(text).flatMap((block, index) =>
    block.kind === 'heading' ? { id: `section-${index}`, level: block.level, text: plainInline(block.content) } : [],
  );
}

/** A run of text without its marks. */
export function plainInline(content: readonly Inline[]): string {
  return content.map(({ text }) => text).join('');
}

function renderBlock(block: Block, lower: number, id: string): TemplateResult {
  switch (block.kind) {
    case 'heading': {
      const content = renderInline(block.content);
      const level = Math.min(6, block.level + lower);
      if (level <= 2) return html`<h2 id=${id}>${content}</h2>`;
      return level === 3 ? html`<h3 id=${id}>${content}</h3>` : html`<h4 id=${id}>${content}</h4>`;
    }
    case 'paragraph':
      return html`<p>${renderInline(block.content)}</p>`;
    case 'quote':
      return html`<blockquote>${block.blocks.map((each, index) => renderBlock(each, lower, `${id}-${index}`))}</blockquote>`;
    case 'rule':
      return html`<hr />`;
    case 'list': {
      const items = block.items.map((item) => html`<li>${renderInline(item)}</li>`);
      return block.ordered
        ? html`<ol start=${block.start}>
            ${items}
          </ol>`
        : html`<ul>
            ${items}
          </ul>`;
    }
  }
}

function renderInline(content: readonly Inline[]): readonly unknown[] {
  return content.map(({ kind, text }) => {
    if (kind === 'strong') return html`<strong>${text}</strong>`;
    if (kind === 'emphasis') return html`<em>${text}</em>`;
    return kind === 'code' ? html`<code>${text}</code>` : text;
  });
}
