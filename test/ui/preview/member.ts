import '../../../src/ui/wz-app.ts';
import { createFakeApp } from '../../fakes/fake-app.ts';

/**
 * The pages of a signed-in person over pods in memory, for looking at them while they are made:
 * `?who=new|member|steward|out`, then the page behind the hash.
 */
const who = new URLSearchParams(location.search).get('who') ?? 'member';
const app = await createFakeApp({
  who: who === 'new' || who === 'steward' ? who : 'member',
  ...(who === 'out' && { session: { status: 'signed-out' } as const }),
  parts: { languages: navigator.languages },
});
const element = document.createElement('wz-app');
element.app = app;
document.body.append(element);
Object.assign(globalThis, { app });
