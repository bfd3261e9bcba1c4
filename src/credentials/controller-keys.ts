/** The keys that a controller document lists for assertions (Controlled Identifiers 1.0): as Turtle, or as JSON of its usual form. */
import { iris, oneIri, oneString } from '../rdf/graph.ts';
import { parseRdf } from '../rdf/parse.ts';
import { sec } from '../rdf/terms.ts';

export interface ControllerDocument {
  readonly text: string;
  readonly mediaType: string;
  /** Where it was read: what it says relatively is said of this. Without it, of the document that the asked-for key stands in. */
  readonly address?: string;
}

/** A key that its controller lists and that names its controller. Times as the document has them. */
export interface ListedKey {
  readonly publicKeyMultibase: string;
  readonly revoked?: string;
  readonly expires?: string;
}

/** The key of this name, if the document lists it for assertions; `unread` when it is no document of either form. */
export async function findListedKey(document: ControllerDocument, method: string): Promise<ListedKey | 'unread' | undefined> {
  const isJson = /json|cid/i.test(document.mediaType) || document.text.trimStart().startsWith('{');
  return isJson ? keyOfJson(document.text, method) : keyOfRdf(document, method);
}

async function keyOfRdf({ text, mediaType, address }: ControllerDocument, method: string): Promise<ListedKey | 'unread' | undefined> {
  const parsed = await parseRdf(text, { mediaType, baseIri: address ?? withoutFragment(method), maxQuads: 20_000 });
  if (!parsed.ok) return 'unread';
  const { quads } = parsed;
  const controller = oneIri(quads, method, sec('controller'));
  const isListed = controller !== undefined && iris(quads, controller, sec('assertionMethod')).some((each) => each === method);
  const publicKeyMultibase = oneString(quads, method, sec('publicKeyMultibase'));
  if (!isListed || publicKeyMultibase === undefined) return undefined;
  const [revoked, expires] = [oneString(quads, method, sec('revoked')), oneString(quads, method, sec('expiration'))];
  return { publicKeyMultibase, ...(revoked !== undefined && { revoked }), ...(expires !== undefined && { expires }) };
}

function keyOfJson(text: string, method: string): ListedKey | 'unread' | undefined {
  let document: Record<string, unknown>;
  try {
    document = toObject(JSON.parse(text));
  } catch {
    return 'unread';
  }
  const id = document.id;
  if (typeof id !== 'string') return undefined;
  // What these documents say of themselves they may say as “#key-1”.
  const whole = (value: unknown): unknown =>
    typeof value === 'string' && value.startsWith('#') ? `${withoutFragment(id)}${value}` : value;
  const listed = toList(document.assertionMethod);
  if (!listed.some((each) => whole(typeof each === 'string' ? each : toObject(each).id) === method)) return undefined;
  const described = [...listed, ...toList(document.verificationMethod)].filter((each) => typeof each === 'object').map(toObject);
  const key = described.find((each) => whole(each.id) === method);
  if (key?.controller !== id || withoutFragment(method) !== withoutFragment(id)) return undefined;
  const { publicKeyMultibase, revoked, expires } = key;
  if (typeof publicKeyMultibase !== 'string') return undefined;
  return { publicKeyMultibase, ...(typeof revoked === 'string' && { revoked }), ...(typeof expires === 'string' && { expires }) };
}

const withoutFragment = (address: string): string => address.split('#')[0] ?? '';
const toList = (value: unknown): unknown[] => (value === undefined ? [] : Array.isArray(value) ? (value as unknown[]) : [value]);
const toObject = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
