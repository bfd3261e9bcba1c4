import { describe, expect, test } from 'vitest';
import { readMotions } from '../../src/actions/read-motions.ts';
import { crawlAlliance, verdictOf } from './crawl-alliance.ts';
import { admitAll, apply, smallAlliance } from './small-alliance.ts';

describe('a motion', () => {
  test('is voted on and recorded', async () => {
    const alliance = await smallAlliance();
    const ana = await alliance.join('ana');
    await apply(ana);
    await admitAll(alliance);
    const [view] = await readMotions(alliance.steward);
    expect(view).toMatchObject({ status: 'carried', tally: { for: 3, against: 0, abstain: 0 } });
    expect(verdictOf(await crawlAlliance(alliance), ana.webId)).toMatchObject({ listed: true, state: 'member' });
  });
});
