import { describe, expect, test } from 'vitest';
import { changedLines, hasChanges } from '../../../src/ui/agreements/changed-lines.ts';
import { charterBefore, charterNow } from '../../fakes/sample-texts.ts';

describe('what changed between two versions', () => {
  test('is marked word by word where a sentence stayed the same one', () => {
    const line = changedLines(charterBefore, charterNow).find(({ text }) => text.includes('complaint'));
    expect(line?.runs.filter(({ change }) => change === 'removed').map(({ text }) => text)).toEqual(['thirty']);
    expect(
      line?.runs
        .filter(({ change }) => change === 'added')
        .map(({ text }) => text)
        .join(''),
    ).toContain('fourteen');
  });

  test('marks whole lines that came or went', () => {
    const added = changedLines(charterBefore, charterNow).find(({ text }) => text.includes('machine'));
    expect(added?.runs).toEqual([{ text: added?.text, change: 'added' }]);
    const removed = changedLines(charterNow, charterBefore).find(({ text }) => text.includes('machine'));
    expect(removed?.runs).toEqual([{ text: removed?.text, change: 'removed' }]);
  });

  test('is nothing where only numbers of items or line ends moved', () => {
    expect(hasChanges(changedLines('1. One\n2. Two', '3. One\n4. Two'))).toBe(false);
    expect(hasChanges(changedLines('One\nand more.\n', 'One and more.'))).toBe(false);
  });

  test('every word of the newer version is there, in its order', () => {
    const said = changedLines(charterBefore, charterNow)
      .map(({ runs }) =>
        runs
          .filter(({ change }) => change !== 'removed')
          .map(({ text }) => text)
          .join(''),
      )
      .filter((text) => text !== '');
    expect(said.join('\n')).toBe(
      changedLines(charterNow, charterNow)
        .map(({ text }) => text)
        .join('\n'),
    );
  });
});
