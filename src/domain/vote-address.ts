/** Where votes stand: `decisions/<n>-vote-<k>.jsonld`, beside `decisions/<n>-motion.jsonld`, so that whoever knows one finds the other. */

const voteAddress = /\/decisions\/([^/]+)-vote-[^/]+\.jsonld$/;

/** Whether a vote stands at an address, by the look of it. */
export const isVoteAddress = (id: string): boolean => voteAddress.test(id);

/** The address of the motion that a vote at this address is on; undefined where no vote stands at such an address. */
export const motionBeside = (vote: string): string | undefined =>
  isVoteAddress(vote) ? vote.replace(voteAddress, '/decisions/$1-motion.jsonld') : undefined;
