import type { DocumentKind } from './crawl-event.ts';
import type { CrawlLimits } from './limits.ts';
import type { Link } from './links/link.ts';

const kilobyte = 1024;

/** What the alliance and authorities sign may speak of many; what is signed about one member is small. */
const ofTheAlliance: readonly DocumentKind[] = ['register', 'policy', 'agreement', 'decision', 'motion', 'status-list'];

/** The most bytes, decoded, that a document may have for the reason it is read for. */
export function maxBytesOf({ format, documentKind }: Pick<Link, 'format' | 'documentKind'>, limits: CrawlLimits): number {
  if (documentKind === 'container') return limits.bytesPerContainer;
  if (format === 'rdf') return limits.bytesPerDocument;
  if (format === 'bytes') return 512 * kilobyte;
  return (ofTheAlliance.includes(documentKind) ? 256 : 64) * kilobyte;
}
