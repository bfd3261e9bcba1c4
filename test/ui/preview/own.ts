import '../../../src/ui/wz-app.ts';
import type { SampleWho } from '../../fakes/sample-membership.ts';
import { createSampleOwnApp } from '../../fakes/sample-own-app.ts';

/**
 * The pages of a signed-in person over plain data, without pods: for looking at them while they are made.
 * `?who=new|member|organization|steward`, then the page behind the hash.
 */
const who = (new URLSearchParams(location.search).get('who') ?? 'member') as SampleWho;
const app = createSampleOwnApp(who, { languages: navigator.languages });
const element = document.createElement('wz-app');
element.app = app;
document.body.append(element);
Object.assign(globalThis, { app });
