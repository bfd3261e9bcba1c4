import type { DocumentKind } from './crawl-event.ts';

/**
 * Whether our shapes speak of documents of this kind. WebID documents, type indexes and containers are other people's, and
 * credentials have readers of their own.
 */
export const isShaped = (kind: DocumentKind): boolean => kind === 'membership' || kind === 'offering';
