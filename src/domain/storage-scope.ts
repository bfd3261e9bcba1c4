import type { DocumentUrl, WebId } from './iri.ts';

/**
 * The storages whose documents may speak for a WebID: those that its own WebID document declares (`pim:storage`). Where
 * it declares none, the folder of its origin that the WebID itself stands in: on a server with many pods that is one pod,
 * and nobody's neighbour gets a voice.
 */
export function storagesOf(webid: WebId, declared: readonly DocumentUrl[]): readonly DocumentUrl[] {
  if (declared.length > 0) return declared;
  const address = new URL(webid);
  const [first = ''] = address.pathname.split('/').slice(1);
  return [`${address.origin}/${first === '' ? '' : `${first}/`}` as DocumentUrl];
}

/** Whether a document lies in one of the storages. Addresses are compared as a server would see them, `..` resolved. */
export function isInStorage(document: string, storages: readonly DocumentUrl[]): boolean {
  const address = normalised(document);
  return (
    address !== undefined &&
    storages.some((storage) => {
      const root = normalised(storage);
      return root !== undefined && address.startsWith(root.endsWith('/') ? root : `${root}/`);
    })
  );
}

function normalised(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const { origin, pathname } = new URL(address);
  return origin === 'null' ? undefined : `${origin}${pathname}`;
}
