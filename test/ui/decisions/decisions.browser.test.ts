import { describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import '../../../src/ui/decisions/wz-decision-page.ts';
import '../../../src/ui/decisions/wz-decisions-page.ts';
import { setInterfaceLanguage } from '../../../src/text/language.ts';
import { createSampleApp, type SampleApp } from '../../fakes/sample-app.ts';
import { people } from '../../fakes/sample-governance.ts';
import { all, expectAccessible, focused, one, openAt, textOf, until } from '../screen.ts';

const motion = (number: number): string =>
  `#/decision?motion=${encodeURIComponent(`https://commons.example/alliance/decisions/${number}-motion.jsonld`)}`;

async function open(hash: string, app: SampleApp = createSampleApp({ languages: ['en'] }), ready = 'wz-electorate'): Promise<SampleApp> {
  await openAt(hash, app);
  await until(() => all(ready).length > 0, ready);
  return app;
}
const section = (id: string): HTMLElement => one(`section[aria-labelledby="${id}"]`);
const pageText = (): string => textOf(one('wz-page-outlet'));

describe('decisions of the alliance', () => {
  test('have no accessibility fault', async () => {
    await open('#/decisions');
    await expectAccessible();
  });

  test('say without an account who decides, until when, and by which rules', async () => {
    await open('#/decisions');
    const seats = all('wz-seats >> li').map(textOf);
    expect(seats).toHaveLength(5);
    expect(seats[0]).toMatch(/^Ada Okafor Since Mar 1, 2026, until Feb 28, 2027 Provisional, from the founding$/);
    expect(seats[3]).toMatch(/^Inês Ferreira Since Sep 15, 2026, until Sep 14, 2028$/);
    const rules = all('wz-rules >> li').map(textOf);
    expect(rules).toContain('Of the seats without a conflict of interest, at least 50% must vote, and never fewer than 3.');
    expect(rules).toContain('To expel a member or change these rules takes more than 66%.');
    expect(rules).toContain('Votes are taken for 14 days.');
    expect(rules).toContain('A seat is held for 2 years at most; then it is elected anew.');
    expect(textOf(section('authorities'))).toContain('Guild of Assayers');
  });

  test('show open motions with the end of voting, and what was decided with its outcome in words', async () => {
    await open('#/decisions');
    expect(textOf(section('open'))).toContain('Expel Joan Serra');
    expect(textOf(section('open'))).toContain('Votes until Dec 7, 2026');
    const past = section('past');
    expect(all('wz-motion-list >> h3', past).map(textOf)[0]).toBe('Expel Wei Chen');
    for (const words of ['Does not count', 'Not carried', 'Carried']) expect(textOf(past)).toContain(words);
  });

  test('are chosen by topic and by person, and the choice stands in the address', async () => {
    await open('#/decisions');
    const choose = async (name: string, value: string): Promise<void> => {
      await userEvent.selectOptions(one(`select[name="${name}"]`), value);
    };
    await choose('about', 'seats');
    await until(() => textOf(section('past')).includes('2 of 7 decisions'), 'two decisions on seats');
    expect(location.hash).toContain('about=seats');
    await choose('whom', people.joan.webid);
    await until(() => textOf(section('past')).includes('1 of 7 decisions'), 'the election');
    expect(all('wz-motion-list >> h3', section('past')).map(textOf)).toEqual(['Election: Inês Ferreira, Wei Chen, and Tomás Walsh']);
    one('a.all').click();
    await until(() => textOf(section('past')).includes('7 of 7 decisions'), 'all decisions');
  });

  test('tell what was tried and does not count, with code and sentence', async () => {
    await open('#/decisions');
    expect(textOf(section('tried'))).toContain('Expel Wei Chen');
    expect(textOf(section('tried'))).toContain('It was recorded before the time to reply had ended. NO_HEARING');
  });

  test('say so where nothing was read, and where nothing was decided', async () => {
    const app = createSampleApp({ languages: ['en'] });
    app.directory.decisions = undefined;
    await open('#/decisions', app, '.empty');
    expect(textOf(one('.empty'))).toContain('Nothing was read on this device yet');
    await expectAccessible();
    const other = createSampleApp({ languages: ['en'] });
    const { decisions } = other.directory;
    other.directory.decisions = {
      shifts: () => [],
      governance: () => ({ ...decisions!.governance(), motions: [], seats: [], mandates: [], undecided: [] }),
    };
    await open('#/decisions', other, 'wz-rules');
    for (const words of [
      'No seat is filled now.',
      'No motion is open.',
      'Nothing was decided yet.',
      'Nothing: all that the register records was decided by votes that count.',
      'No authority holds a mandate now.',
    ])
      expect(pageText()).toContain(words);
  });

  test('are read anew when the pods were', async () => {
    const app = await open('#/decisions');
    const { decisions } = app.directory;
    app.directory.decisions = { shifts: () => [], governance: () => ({ ...decisions!.governance(), motions: [] }) };
    app.directory.change({ readAt: '2026-11-21T09:00:00Z' });
    await until(() => textOf(section('past')).includes('Nothing was decided yet.'), 'the new reading');
  });

  test('are found from the foot of every page and from the reading report', async () => {
    await open('#/index-report', undefined, 'wz-index-report-page');
    for (const place of ['wz-index-report-page >> a', 'footer a'])
      expect(all(place).some((link) => link.getAttribute('href') === '#/decisions')).toBe(true);
  });
});

describe('one motion', () => {
  test('has no accessibility fault, open, carried, not counted, in a meeting and in an election', async () => {
    for (const number of [3, 4, 6, 7, 9]) {
      await open(motion(number));
      await expectAccessible();
    }
  });

  test('shows each vote’s state by a drawing and words, and the count against quorum and majority', async () => {
    await open(motion(4));
    const electors = all('wz-electorate >> .named li').map(textOf);
    expect(electors).toEqual([
      'Ada Okafor Voted',
      'Layla Haddad Voted',
      'Shannon Makers Co-operative Voted',
      'Inês Ferreira Stands aside',
      'Tomás Walsh Vote does not count: It came after voting had ended.',
    ]);
    expect(all('wz-electorate >> .named .dot svg')).toHaveLength(5);
    const count = textOf(section('count'));
    expect(count).toContain('Enough have voted: 3, and at least 3 are needed.');
    expect(count).toContain('For: 3');
    expect(count).toContain('100% of the votes for and against were for; more than 50% must be.');
  });

  test('keeps the sum to itself while votes can come, and says until when and who cannot vote', async () => {
    await open(motion(8));
    expect(textOf(section('count'))).toContain('The votes are sealed until they are counted');
    expect(textOf(section('count'))).not.toContain('For:');
    expect(textOf(section('course'))).toMatch(/Time to reply ends Nov 30, 2026.*still to come/);
    expect(textOf(section('electorate'))).toContain('Ada Okafor Has not voted · Cannot vote: declared ties');
    expect(textOf(section('private'))).toContain('for the parties and a court alone');
  });

  test('says what follows, where it can be reviewed, and which appeal was lodged', async () => {
    await open(motion(4));
    const follows = textOf(section('follows'));
    expect(follows).toContain('Suspend Joan Serra until Nov 3, 2026: holds from Oct 4, 2026');
    expect(follows).toContain('The courts of the member’s own jurisdiction');
    expect(follows).toContain('Uphold the appeal of Joan Serra Open');
  });

  test('that decides nothing says why, and that nothing changes', async () => {
    await open(motion(6));
    expect(pageText()).toContain('This decides nothing');
    expect(pageText()).toContain('It was recorded before the time to reply had ended. NO_HEARING');
    expect(textOf(section('follows'))).toContain('Nothing changes.');
  });

  test('that is an election shows each candidate’s approvals and who is elected', async () => {
    await open(motion(3));
    const candidates = all('wz-count >> li').map(textOf);
    expect(candidates).toEqual(['Inês Ferreira Elected 5 of 6 approve', 'Wei Chen 2 of 6 approve', 'Tomás Walsh Elected 4 of 6 approve']);
  });

  test('names the documents that it rests on', async () => {
    await open(motion(4));
    const links = all<HTMLAnchorElement>('section[aria-labelledby="how"] a').map((link) => link.href);
    for (const document of ['decisions/4-motion.jsonld', 'decisions/4.jsonld', 'decisions/4-vote-1.jsonld', 'register/4.jsonld#event-1'])
      expect(links).toContain(`https://commons.example/alliance/${document}`);
  });

  test('leads whoever has a vote, or whom it concerns, to what can be done', async () => {
    const app = createSampleApp({ languages: ['en'] });
    await app.session.signIn();
    await open(motion(7), app);
    expect(one('.ways wa-button').textContent).toContain('I have a vote: read and vote');
    await open(motion(13), app);
    expect(one('.ways wa-button').textContent).toContain('It concerns me: reply or appeal');
  });

  test('that nobody knows says so', async () => {
    await open(motion(99), undefined, 'wz-decision-page >> wz-reading-status');
    expect(textOf(one('h1'))).toBe('No such motion');
  });

  test('gives the keyboard its heading, and is its title', async () => {
    await open('#/decisions');
    const link = all<HTMLAnchorElement>('wz-motion-list >> h3 a').find((each) => textOf(each) === 'Expel Joan Serra');
    link!.focus();
    await userEvent.keyboard('{Enter}');
    await until(() => textOf(one('h1')) === 'Expel Joan Serra', 'the motion');
    await until(() => focused()?.tagName === 'H1', 'the focus on the heading');
    await until(() => document.title.startsWith('Expel Joan Serra'), 'the title');
  });

  test('reads in the language of the screens', async () => {
    await setInterfaceLanguage('es');
    try {
      await open(motion(6), createSampleApp({ languages: ['es'] }));
      expect(pageText()).toContain('Esto no decide nada');
      expect(pageText()).not.toContain('reply');
    } finally {
      await setInterfaceLanguage('en');
    }
  });
});
