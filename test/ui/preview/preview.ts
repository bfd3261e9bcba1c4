import { tidyMembers } from '../../../src/demo/people.ts';
import '../../../src/ui/wz-app.ts';
import { createSampleApp } from '../../fakes/sample-app.ts';
import { entryOf } from '../../fakes/sample-members.ts';

/**
 * The screens over the demo members as plain data, without servers: for looking at them while they are made.
 * `?state=empty|reading|first-reading|failed|opening` shows the directory in another state.
 */
const app = createSampleApp({ entries: tidyMembers.map(entryOf), languages: navigator.languages });
const wanted = new URLSearchParams(location.search).get('state');
const progress = { read: 42, waiting: 17, failed: 1, unchanged: 0, hosts: ['harbour.example'], startedAt: '2026-11-21T09:59:00Z' };
const { directory } = app;
const none = { entries: [], readAt: undefined, documents: 0 } as const;
if (wanted === 'empty') directory.change({ ...none, status: 'empty' });
if (wanted === 'opening') directory.change({ ...none, status: 'opening' });
if (wanted === 'first-reading') directory.change({ ...none, status: 'opening', reading: progress });
if (wanted === 'reading') directory.change({ reading: progress });
if (wanted === 'failed')
  directory.change({
    status: 'failed',
    failure: { message: 'The register at commons.example did not answer.', remedy: 'Check the connection, then try again.' },
  });

const element = document.createElement('wz-app');
element.app = app;
document.body.append(element);
Object.assign(globalThis, { app });
