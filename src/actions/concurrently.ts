/** Runs a task for each item, a few at a time so that no host is flooded; answers come in the order of the items. */
export async function concurrently<Item, Answer>(
  items: readonly Item[],
  atOnce: number,
  task: (item: Item) => Promise<Answer>,
): Promise<Answer[]> {
  const answers: Answer[] = [];
  let next = 0;
  const work = async (): Promise<void> => {
    while (next < items.length) {
      const at = next++;
      answers[at] = await task(items[at] as Item);
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, work));
  return answers;
}
