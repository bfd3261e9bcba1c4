/** By code unit, except that runs of digits compare as numbers: `#terms-2` comes before `#terms-10`. */
export function compareTexts(one: string, other: string): number {
  const split = (text: string): string[] => text.split(/(\d+)/);
  const [ours, theirs] = [split(one), split(other)];
  for (const [index, part] of ours.entries()) {
    const counterpart = theirs[index];
    if (counterpart === undefined) return 1;
    if (part === counterpart) continue;
    const difference = index % 2 === 1 ? part.replace(/^0+/, '').length - counterpart.replace(/^0+/, '').length : 0;
    if (difference !== 0) return difference;
    const [plain, otherPlain] = index % 2 === 1 ? [part.replace(/^0+/, ''), counterpart.replace(/^0+/, '')] : [part, counterpart];
    if (plain !== otherPlain) return plain < otherPlain ? -1 : 1;
    return part < counterpart ? -1 : 1;
  }
  return ours.length - theirs.length;
}

/** A set as a list that does not depend on the order of the statements it was read from. */
export function inOrder<Value extends string>(values: readonly Value[]): readonly Value[] {
  return [...new Set(values)].sort(compareTexts);
}
