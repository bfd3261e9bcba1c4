import type { DocumentUrl } from '../domain/iri.ts';
import type { CrawlOptions } from './crawl.ts';
import type { CrawlEvent } from './crawl-event.ts';
import { DocumentReader, type Reading } from './document-reader.ts';
import { type Errand, Frontier } from './frontier.ts';
import { type CrawlLimits, defaultLimits } from './limits.ts';
import { follow } from './links/follow.ts';
import { type Link, type Page, credentials } from './links/link.ts';
import { mandatedListsIn, StatusListGate } from './status-list-gate.ts';
import { HostGate } from './politeness.ts';
import type { Failing } from './response-failure.ts';

/** Events kept for a slow listener before no more is asked for. */
const maxUntold = 256;
/** How often a document is asked for while its host asks to wait. */
const maxAttempts = 3;

/** One crawl under way: what waits, what is being read, what is yet to be told. */
export class CrawlRun {
  readonly #options: CrawlOptions;
  readonly #limits: CrawlLimits;
  readonly #frontier: Frontier;
  readonly #gate: HostGate;
  readonly #reader: DocumentReader;
  readonly #statusLists = new StatusListGate();
  readonly #abort = new AbortController();
  readonly #startedAt: number;
  readonly #counts = { asked: 0, read: 0, unchanged: 0, failed: 0, bytes: 0 };
  #untold: CrawlEvent[] = [];
  #underWay = 0;
  /** Set by the first limit of the whole run that is reached; nothing new is asked for then. */
  #spent = false;
  #wake: () => void = () => undefined;

  constructor(registers: readonly DocumentUrl[], options: CrawlOptions) {
    const { dereference, validator, now, previous, random = () => 0 } = options;
    this.#options = options;
    this.#limits = { ...defaultLimits, ...options.limits };
    this.#startedAt = now().getTime();
    this.#frontier = new Frontier(this.#limits.documentsPerMember);
    this.#gate = new HostGate(this.#limits.concurrencyPerHost, random);
    const { signal } = this.#abort;
    this.#reader = new DocumentReader({ dereference, validator, now, signal, limits: this.#limits, ...(previous && { previous }) });
    options.signal?.addEventListener('abort', this.#onStop);
    if (options.signal?.aborted === true) this.#onStop();
    this.#queue(
      registers.map((document) => ({ document, documentKind: 'register', format: 'rdf' })),
      0,
    );
    this.#statusLists.pass(credentials('status-list', ...(options.statusLists ?? [])));
  }

  readonly #onStop = (): void => {
    this.#abort.abort();
    this.#wake();
  };

  /** Ends every request under way; nobody listens any more. */
  abandon(): void {
    this.#options.signal?.removeEventListener('abort', this.#onStop);
    this.#abort.abort();
  }

  async *events(): AsyncGenerator<CrawlEvent> {
    for (;;) {
      const telling = this.#untold;
      this.#untold = [];
      yield* telling;
      if (this.#abort.signal.aborted) {
        yield { kind: 'stopped' };
        return;
      }
      const changed = new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
      this.#start();
      if (this.#untold.length > 0) continue;
      if (this.#underWay === 0 && (this.#spent || this.#frontier.waiting === 0)) break;
      await this.#somethingHappens(changed);
    }
    for (const link of this.#spent ? [] : this.#statusLists.refused()) {
      this.#fail(link, { code: 'STATUS_URL', message: 'No mandate says that a status list may stand here; it was not read.' });
    }
    yield* this.#untold;
    const { read, unchanged, failed, bytes } = this.#counts;
    yield { kind: 'finished', read, unchanged, failed, bytes, seconds: this.#seconds() };
  }

  /** Starts what may be started now: within the limits, at hosts that are open. */
  #start(): void {
    const now = this.#options.now().getTime();
    while (!this.#spent && this.#underWay < this.#limits.concurrency && this.#untold.length < maxUntold) {
      const errand = this.#frontier.take((origin) => this.#gate.isOpen(origin, now));
      if (errand === undefined) return;
      if (this.#isSpent(errand)) return;
      const { origin } = new URL(errand.document);
      const silent = this.#gate.setAside(origin);
      if (silent === undefined) {
        void this.#run(errand, origin);
      } else {
        void this.#skip(errand, silent);
      }
    }
  }

  async #run(errand: Errand, origin: string): Promise<void> {
    this.#underWay += 1;
    this.#counts.asked += 1;
    this.#gate.begin(origin);
    let failing: Failing | undefined;
    try {
      const { reading, first } = await this.#reader.read(errand);
      failing = reading.ok ? undefined : reading.failing;
      if (first) this.#counts.bytes += reading.bytes;
      if (failing !== undefined && this.#comesAgain(errand, origin, failing)) return;
      this.#tell(errand, reading, first);
      this.#settle(errand);
    } catch (error) {
      // A dereference throws when it was stopped; anything else is told like any other failure.
      failing = { code: 'UNREACHABLE', message: error instanceof Error ? `${error.message}.` : 'The document could not be read.' };
      if (!this.#abort.signal.aborted) {
        this.#fail(errand, failing);
        this.#settle(errand);
      }
    } finally {
      this.#underWay -= 1;
      this.#gate.end(origin, failing);
      this.#wake();
    }
  }

  /** Tells of a document that is not asked for, and of the last good copy that stands in for it. */
  async #skip(errand: Errand, failing: Failing): Promise<void> {
    this.#underWay += 1;
    try {
      this.#tell(errand, await this.#reader.skip(errand, failing), false);
    } catch {
      this.#fail(errand, failing);
    } finally {
      this.#settle(errand);
      this.#underWay -= 1;
      this.#wake();
    }
  }

  /** Whether the host asks to wait, and within this run's patience: then the document is asked for again. */
  #comesAgain(errand: Errand, origin: string, failing: Failing): boolean {
    const asksToWait = failing.code === 'RATE_LIMITED' || failing.status === 503;
    if (!asksToWait) return false;
    const now = this.#options.now().getTime();
    const opensAt = this.#gate.pause(origin, now, retryTime(failing, now));
    if (opensAt - now > this.#limits.patience * 1000) {
      this.#gate.leaveAlone(origin, { ...failing, retryAt: new Date(opensAt).toISOString() });
      return false;
    }
    if (errand.attempt + 1 >= maxAttempts) return false;
    this.#reader.forget(errand);
    this.#frontier.retry(errand);
    return true;
  }

  #tell(errand: Errand, reading: Reading, first: boolean): void {
    const { documentKind, member } = errand;
    const why = { documentKind, ...(member !== undefined && { member }) };
    const content = reading.ok ? reading.content : reading.copy;
    const unchanged = !reading.ok || reading.unchanged;
    if (content !== undefined) {
      const { record, quads } = content;
      this.#untold.push({ kind: 'document-read', record: { ...record, ...why }, quads, unchanged });
      this.#follow(errand, record.document, quads);
    }
    if (!reading.ok && !isNoDeclaration(errand, reading.failing)) this.#fail(errand, reading.failing);
    if (!reading.ok || !first) return;
    this.#counts.read += 1;
    if (unchanged) this.#counts.unchanged += 1;
  }

  #fail({ document, documentKind, member }: Link, failing: Failing): void {
    this.#counts.failed += 1;
    const { code, message } = failing;
    const at = this.#options.now();
    const until = retryTime(failing, at.getTime());
    this.#untold.push({
      kind: 'failed',
      document,
      documentKind,
      ...(member !== undefined && { member }),
      code,
      message,
      host: new URL(document).host,
      at: at.toISOString(),
      ...(until !== undefined && { retryAt: new Date(until).toISOString() }),
    });
  }

  #follow(errand: Errand, address: DocumentUrl, quads: Page['quads']): void {
    const page: Page = { ...errand, address, quads };
    const { links, outside } = follow(page);
    for (const link of outside) {
      this.#fail(link, { code: 'NOT_ENTITLED', message: 'The document lies outside the storage of this member and was not read.' });
    }
    if (errand.documentKind === 'register') this.#queue(this.#statusLists.open(mandatedListsIn(page)), 0);
    if (errand.documentKind === 'attestation') {
      this.#queue(this.#statusLists.pass(links), errand.depth + 1);
      return;
    }
    if (errand.member === undefined) {
      this.#followAlliance(links);
      return;
    }
    const depth = errand.depth + 1;
    const [first] = links;
    if (first === undefined) return;
    if (depth > this.#limits.depth) {
      this.#limitReached('depth', first.document, `${links.length} more documents are too many steps away.`);
    } else {
      this.#frontier.addFound(errand.member, links, depth);
    }
  }

  /** What the alliance itself names: its own documents and those of its seats and authorities first, and the members asked for. */
  #followAlliance(links: readonly Link[]): void {
    const { only } = this.#options;
    const isOfMember = ({ member, documentKind }: Link): boolean => member !== undefined && documentKind !== 'key';
    const isWanted = (link: Link): boolean =>
      only === undefined || link.purpose !== undefined || !isOfMember(link) || (link.member !== undefined && only.includes(link.member));
    const wanted = links.filter(isWanted);
    this.#queue(
      wanted.filter((link) => !isOfMember(link)),
      0,
    );
    this.#queue(wanted.filter(isOfMember), 1);
  }

  #settle(errand: Errand): void {
    const { queued, overBudget } = this.#frontier.settle(errand);
    for (const each of queued) this.#tellQueued(each);
    const [first] = overBudget;
    if (first === undefined) return;
    const owner = errand.member ?? '';
    this.#limitReached(
      'member-documents',
      first.document,
      `${overBudget.length} documents of ${owner} were left out: no more than ${this.#limits.documentsPerMember} are read for one member.`,
    );
  }

  #queue(links: readonly Link[], depth: number): void {
    for (const errand of this.#frontier.add(links, depth)) this.#tellQueued(errand);
  }

  #tellQueued({ document, documentKind }: Errand): void {
    this.#untold.push({ kind: 'queued', document, documentKind, waiting: this.#frontier.waiting + this.#underWay });
  }

  #isSpent({ document }: Errand): boolean {
    const { documents, bytes, seconds } = this.#limits;
    const left = this.#frontier.waiting + 1;
    if (this.#counts.asked >= documents)
      this.#spend('documents', document, `${left} documents were left: no more than ${documents} are read in one run.`);
    else if (this.#counts.bytes >= bytes)
      this.#spend('bytes', document, `${left} documents were left: no more than ${bytes} bytes are read in one run.`);
    else if (this.#seconds() >= seconds)
      this.#spend('time', document, `${left} documents were left: a run takes no longer than ${seconds} seconds.`);
    return this.#spent;
  }

  #spend(limit: 'documents' | 'bytes' | 'time', document: DocumentUrl, message: string): void {
    this.#spent = true;
    this.#limitReached(limit, document, message);
  }

  #limitReached(limit: (CrawlEvent & { kind: 'limit-reached' })['limit'], document: DocumentUrl, message: string): void {
    this.#untold.push({ kind: 'limit-reached', limit, document, message });
  }

  /** A request ends, the run is stopped, or a host's pause is over. */
  async #somethingHappens(changed: Promise<void>): Promise<void> {
    const now = this.#options.now().getTime();
    const opening = this.#spent ? undefined : this.#gate.nextOpening(this.#frontier.origins, now);
    if (opening === undefined) return changed;
    const early = new AbortController();
    const wait = this.#options.wait ?? waitWithTimer;
    await Promise.race([changed, wait(opening - now, AbortSignal.any([early.signal, this.#abort.signal]))]);
    early.abort();
  }

  #seconds(): number {
    return (this.#options.now().getTime() - this.#startedAt) / 1000;
  }
}

/** When the host wants to be asked again, in milliseconds since the epoch. */
function retryTime({ retryAt, retryAfterSeconds }: Failing, now: number): number | undefined {
  if (retryAt !== undefined) return Date.parse(retryAt);
  return retryAfterSeconds === undefined ? undefined : now + retryAfterSeconds * 1000;
}

function waitWithTimer(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    signal.addEventListener('abort', done);
  });
}

/** Whether something on the way to a declaration of interests is not there: then there is none. One that is named and gone is told. */
const isNoDeclaration = ({ purpose, documentKind }: Link, { code }: Failing): boolean =>
  purpose === 'interests' && documentKind !== 'interests' && code === 'NOT_FOUND';
