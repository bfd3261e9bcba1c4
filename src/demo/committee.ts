/** Who governs the alliance of the demo: who founded it, and whom the members elected. By the names of their pods. */

/** Sign the founding, and hold the first three seats until the election. */
export const founders: readonly string[] = ['aroha-tamahere', 'saoirse-brennagh', 'elodie-marchandeau'];

/** Who stands for the five seats of the committee, seat by seat; of two who stand for one, the first is elected. */
export const candidates: readonly (readonly string[])[] = [
  ['aroha-tamahere'],
  ['elodie-marchandeau', 'saoirse-brennagh'],
  ['cooperative-boreale'],
  ['dar-al-maarifa'],
  ['hilo-claro'],
];

/** Who holds a seat today. */
export const seatHolders: readonly string[] = candidates.flatMap(([elected]) => elected ?? []);

/** Has declared to be tied to the authority that the open motion is about. */
export const tiedToAuthority = 'elodie-marchandeau';

/** Whether this member is expelled is still being voted on. */
export const charged = 'ipe-aberto';

/** Members who come to general meetings; the others stay away, and the quorum is reached nevertheless. */
export const meetingGoers: readonly string[] = [
  'cooperative-boreale',
  'dar-al-maarifa',
  'hilo-claro',
  'mira-castellane',
  'devon-achterberg',
  'taller-luciernaga',
  'tamarline',
  'yasmine-belkouri',
];
