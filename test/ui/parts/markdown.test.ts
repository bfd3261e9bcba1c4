import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readMarkdown } from '../../../src/ui/parts/markdown.ts';

const text = (value: string) => ({ kind: 'text', text: value });

describe('the Markdown of agreements', () => {
  test('has headings, paragraphs that go on over lines, and quotes', () => {
    expect(readMarkdown('# Charter\n\nOne line\nand another.\n\n> An example.\n> Two lines.')).toEqual([
      { kind: 'heading', level: 1, content: [text('Charter')] },
      { kind: 'paragraph', content: [text('One line and another.')] },
      { kind: 'quote', blocks: [{ kind: 'paragraph', content: [text('An example. Two lines.')] }] },
    ]);
  });

  test('has lists whose items go on over lines', () => {
    expect(readMarkdown('1. One\n   goes on\n2. **Two.** Then.\n\n- a\n- b')).toEqual([
      { kind: 'list', ordered: true, start: 1, items: [[text('One goes on')], [{ kind: 'strong', text: 'Two.' }, text(' Then.')]] },
      { kind: 'list', ordered: false, start: 1, items: [[text('a')], [text('b')]] },
    ]);
  });

  test('has emphasis, but not inside words', () => {
    expect(readMarkdown('An *old* and _new_ snake_case_name.')).toEqual([
      {
        kind: 'paragraph',
        content: [
          text('An '),
          { kind: 'emphasis', text: 'old' },
          text(' and '),
          { kind: 'emphasis', text: 'new' },
          text(' snake_case_name.'),
        ],
      },
    ]);
  });

  test('shows links as text, so that a text leads nowhere', () => {
    expect(readMarkdown('See [this](javascript:alert(1)) and ![x](https://evil.example/x.png).')).toEqual([
      {
        kind: 'paragraph',
        content: [text('See '), text('this (javascript:alert(1)'), text(') and '), text('x (https://evil.example/x.png)'), text('.')],
      },
    ]);
  });

  test('leaves HTML as the text it is', () => {
    const [block] = readMarkdown('<script>alert(1)</script> <b>bold</b>');
    expect(block).toEqual({ kind: 'paragraph', content: [text('<script>alert(1)</script> <b>bold</b>')] });
  });

  test('reads the demo charter without leaving marks behind, in every language', () => {
    for (const language of ['en', 'es', 'fr', 'ar']) {
      const blocks = readMarkdown(readFileSync(`src/demo/agreements/charter-1.0.0.${language}.md`, 'utf8'));
      expect(blocks.length).toBeGreaterThan(10);
      expect(JSON.stringify(blocks)).not.toMatch(/\*\*|"#+ /);
    }
  });

  test('ends with any text', () => {
    for (const odd of ['', '\n\n', '#', '- ', '>', '1.', '***', '[a](b', '**a', '\r\n# a\r\n'])
      expect(() => readMarkdown(odd)).not.toThrow();
  });
});
