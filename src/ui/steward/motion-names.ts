import type { MotionView } from '../../actions/app.ts';
import type { NamedAgent } from '../../domain/directory.ts';
import type { WebId } from '../../domain/iri.ts';
import { motionInWords } from '../../text/motions.ts';
import { readableAddress } from '../parts/address.ts';
import { plainText } from '../parts/texts.ts';

/** How people read a WebID: the name that is known of it, else its address. */
export function namesIn(names: readonly NamedAgent[], languages: readonly string[]): (webid: WebId) => string {
  const byWebId = new Map(names.map(({ webid, name }) => [webid, name]));
  return (webid) => plainText(byWebId.get(webid) ?? [], languages, readableAddress(webid));
}

/** “Suspend Ada Okafor until 21 Dec 2026, and 2 more” */
export const titleOf = (view: MotionView, languages: readonly string[]): string =>
  motionInWords(view.motion, namesIn(view.names, languages), languages);
