/** One of many: what it stands for, what people read, and how deep it lies where the choices form a tree. */
export interface SearchChoice {
  readonly value: string;
  readonly label: string;
  /** A word beside the label: a code, the group it belongs to. Found by typing, too. */
  readonly detail?: string;
  /** 0 at the top. */
  readonly level?: number;
}

/** Lower case and without accents, so that “pena” finds “Peña”. */
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/**
 * The choices that what was typed may mean, best first: those that begin with it, then those with a word that begins
 * with it, then those that contain it. Each word typed must be found. Nothing typed: all, in their own order.
 */
export function findChoices(choices: readonly SearchChoice[], typed: string): readonly SearchChoice[] {
  const words = plain(typed)
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return choices;
  const whole = words.join(' ');
  const ranked: { choice: SearchChoice; rank: number }[] = [];
  for (const choice of choices) {
    const label = plain(choice.label);
    const all = choice.detail === undefined ? label : `${label} ${plain(choice.detail)}`;
    if (!words.every((word) => all.includes(word))) continue;
    const starts = all.split(/[\s,.()/-]+/);
    const rank =
      label.startsWith(whole) || choice.detail?.toLowerCase() === whole
        ? 0
        : words.every((word) => starts.some((start) => start.startsWith(word)))
          ? 1
          : 2;
    ranked.push({ choice, rank });
  }
  return ranked.sort((a, b) => a.rank - b.rank).map(({ choice }) => choice);
}
