import type { FoundingActions, FoundingState } from '../../src/actions/app.ts';
import { documentOf, toIri, type WebId } from '../../src/domain/iri.ts';
import type { AgreementVersion } from '../../src/domain/agreement.ts';
import { people, sampleAlliance, sampleMotions, samplePolicy, sampleRules } from './sample-governance.ts';
import { charterNow } from './sample-texts.ts';

type Act = <T>(action: string, args: unknown[], make: () => T) => Promise<T>;

/** The founding of an alliance in memory: three founders, of whom the person signed in is one. Nobody else signs by itself. */
export function createSampleFounding(act: Act, me: WebId): FoundingActions {
  const [founding] = sampleMotions().filter(({ motion }) => motion.kind === 'founding');
  const motion = founding!.motion;
  let state: FoundingState = { stage: 'nothing', founders: [] };
  const signed = new Set<WebId>();
  const charter: AgreementVersion = {
    id: documentOf('https://commons.example/alliance/agreements/charter-1.0.0.jsonld'),
    alliance: sampleAlliance,
    kind: 'charter',
    title: [{ value: 'Charter of the demo alliance', language: 'en' }],
    version: '1.0.0',
    issued: '2026-03-01T00:00:00Z',
    effective: '2026-03-01T00:00:00Z',
    answerBy: '2026-03-01T00:00:00Z',
    texts: [
      { id: documentOf('https://commons.example/alliance/agreements/charter-1.0.0.en.md'), language: 'en', digestMultibase: 'uEiDcharter' },
    ],
  };
  const nameOf = (webid: WebId) => Object.values(people).find((who) => who.webid === webid)?.name ?? [];
  return {
    state: () => act('founding state', [], () => state),
    examineFounder: (webid) =>
      act('examineFounder', [webid], () => ({
        name: nameOf(webid),
        problems:
          nameOf(webid).length > 0
            ? []
            : [
                {
                  code: 'KEY_NOT_LISTED',
                  document: webid,
                  text: 'This page lists no signing key.',
                  remedy: 'Ask the founder to make a signing key first.',
                },
              ],
      })),
    defaults: () =>
      act('defaults', [], () => ({
        rules: sampleRules,
        agreements: [{ kind: 'charter' as const, texts: [{ language: 'en', title: 'Charter', markdown: charterNow }] }],
      })),
    propose: (draft) =>
      act('propose', [draft], () => {
        state = {
          stage: 'moved',
          motion,
          founders: draft.founders.map((webid) => ({ webid, name: nameOf(webid), signed: signed.has(webid) })),
        };
        return { state, recovery: { name: 'alliance-recovery-key.json', text: '{"type":"webizen-alliance-key"}' } };
      }),
    invitation: (document) =>
      act('invitation', [document], () => ({
        motion,
        policy: samplePolicy,
        agreements: [charter],
        isFounder: true,
        signed: signed.has(me),
      })),
    text: (agreement, languages) =>
      act('text of founding', [agreement, languages], () => ({
        id: agreement.texts[0]!.id,
        kind: agreement.kind,
        title: agreement.title,
        version: agreement.version,
        language: 'en',
        text: charterNow,
        digestMultibase: agreement.texts[0]!.digestMultibase,
      })),
    invitations: () => act('invitations', [], () => [motion.id]),
    sign: (document) =>
      act('sign founding', [document], () => {
        signed.add(me);
      }),
    complete: () =>
      act('complete founding', [], () => {
        if (state.founders.some(({ webid }) => webid !== me && !signed.has(webid)))
          throw Object.assign(new Error('Not every founder has signed yet.'), { name: 'CannotDecideError' });
        state = {
          ...state,
          stage: 'founded',
          register: documentOf('https://commons.example/alliance/register/latest'),
          configuration: JSON.stringify({
            alliances: [{ name: 'Demo Alliance', register: toIri('https://commons.example/alliance/register/latest') }],
          }),
        };
        return state;
      }),
  };
}
