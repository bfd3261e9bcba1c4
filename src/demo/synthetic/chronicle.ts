import type { MotionKind, MotionOutcome } from '../../domain/decision.ts';
import type { DocumentUrl } from '../../domain/iri.ts';
import type { DigestReference } from '../../domain/membership.ts';
import type { PlannedEvent, PlannedPaper } from './events.ts';
import { type MotionPlan, plans } from './motion-plan.ts';
import { type Recording, RegisterWriter } from './register.ts';
import { type SyntheticDocument, at } from './site.ts';
import { type Assembly, type Moved, decide, move, openingDay } from './sitting.ts';
import { slices } from './slices.ts';

/** A motion proposes at most so much. */
const proposalsPerMotion = 100;
/** Into the day, as a part of it: when decisions are recorded, and when the next motions open. */
const hours = { recorded: 0.02, opened: 0.3 } as const;

/** What came of one motion, because it was made so. */
export interface ExpectedDecision {
  readonly motion: DocumentUrl;
  readonly kind: MotionKind;
  readonly status: MotionOutcome['status'];
  readonly codes: readonly string[];
  /** Why votes of the electorate do not count. */
  readonly refused: readonly string[];
}

/** One motion to be: what it proposes and when it is decided. */
interface Sitting {
  readonly plan: MotionPlan;
  readonly decided: number;
  readonly events: readonly PlannedEvent[];
}

/** Everything that happens in a synthetic alliance, by the day. */
interface Plan {
  readonly events: readonly PlannedEvent[];
  readonly papers: readonly PlannedPaper[];
  readonly anchors: ReadonlyMap<number, readonly DigestReference[]>;
}

/**
 * Lives through the plan day by day, the oldest first: documents that members sign, what the register is told, motions that
 * were due, and motions that open. Yields the documents of it, and at the end what came of each motion.
 */
export async function* liveThrough(assembly: Assembly, plan: Plan): AsyncGenerator<SyntheticDocument, readonly ExpectedDecision[]> {
  const register = new RegisterWriter(assembly);
  const sittings = sittingsOf(plan.events);
  const ownActs = plan.events.filter(({ by }) => by === 'nobody');
  const open = new Map<Sitting, Moved>();
  const late = new Map<number, Recording[]>();
  const decisions: ExpectedDecision[] = [];
  for (const day of daysOf(plan, sittings)) {
    for (const paper of plan.papers.filter((each) => each.day === day)) {
      const written = await paper.write(register.names);
      register.name(paper.name, written.reference);
      yield written;
    }
    const recordings = ownActs.flatMap((planned) => (recordedOn(planned) === day ? [{ planned, proposal: proposed(planned) }] : []));
    recordings.push(...(late.get(day) ?? []));
    const anchors = [...(plan.anchors.get(day) ?? [])];
    const closed: DigestReference[] = [];
    for (const [sitting, moved] of [...open].filter(([{ decided }]) => decided === day)) {
      open.delete(sitting);
      const { documents, votes, decision } = await decide(assembly, moved);
      yield* documents;
      anchors.push(...votes);
      closed.push(decision);
      for (const [planned, recording] of recordingsOf(sitting, moved, decision)) {
        for (const on of [recordedOn(planned), ...(planned.again === undefined ? [] : [planned.again])]) {
          if (on === day) recordings.push(recording);
          else late.set(on, [...(late.get(on) ?? []), recording]);
        }
      }
    }
    yield* await register.record(day - hours.recorded, { recordings, anchors, closed });
    const opened: DigestReference[] = [];
    for (const sitting of sittings.filter((each) => openingDay(each.plan, each.decided) === day)) {
      const number = decisions.length + 1;
      const motion = at(`decisions/${number}-motion.jsonld`, assembly.bodies.pod);
      const proposals = sitting.events.map((planned, place) => register.words(planned, `${motion}#proposal-${place + 1}` as DocumentUrl));
      const moved = await move(assembly, sitting.plan, number, sitting.decided, proposals);
      open.set(sitting, moved);
      yield moved.signed;
      if (sitting.plan.kind !== 'founding' && sitting.plan.fault !== 'not-opened') opened.push(moved.signed.reference);
      decisions.push({ motion, kind: sitting.plan.kind, ...outcomeOf(sitting) });
    }
    yield* await register.record(day - hours.opened, { opened });
  }
  yield register.pointer();
  return decisions;

  function proposed(planned: PlannedEvent): Recording['proposal'] {
    return register.words(planned, assembly.bodies.pod);
  }
}

/** What is told of a motion: what the plan says, and what was recorded in its name that it did not decide. */
function outcomeOf({ plan, events }: Sitting): Pick<ExpectedDecision, 'status' | 'codes' | 'refused'> {
  const { status, codes, refused = [] } = plan.outcome;
  const flaws = new Set(events.flatMap(({ flaw }) => flaw ?? []));
  return { status, codes: flaws.size === 0 ? codes : ['NOT_DECIDED', ...flaws], refused };
}

const recordedOn = ({ recorded, effective }: PlannedEvent): number => recorded ?? effective;

/** What a decision brings to the register: nothing, where it says itself that it was not carried. */
function recordingsOf({ plan, events }: Sitting, { motion }: Moved, decision: DigestReference): [PlannedEvent, Recording][] {
  if (plan.outcome.status === 'not-carried') return [];
  return events.flatMap((planned, place) => {
    const proposal = motion.proposals[place];
    return proposal === undefined || planned.isLost === true ? [] : [[planned, { planned, proposal, decision }]];
  });
}

/** Proposals that are decided the same way on the same day share a motion. */
function sittingsOf(events: readonly PlannedEvent[]): readonly Sitting[] {
  const shared = new Map<string, { plan: MotionPlan; decided: number; events: PlannedEvent[] }>();
  for (const planned of events) {
    const { by: plan = plans.ordinary, effective } = planned;
    if (plan === 'nobody') continue;
    const key = `${plan.name} ${effective}`;
    const sitting = shared.get(key) ?? { plan, decided: effective, events: [] };
    sitting.events.push(planned);
    shared.set(key, sitting);
  }
  return [...shared.values()].flatMap(({ plan, decided, events: all }) =>
    slices(all, proposalsPerMotion).map((part): Sitting => ({ plan, decided, events: part })),
  );
}

/** Every day on which something happens, the oldest first. */
function daysOf({ events, papers, anchors }: Plan, sittings: readonly Sitting[]): readonly number[] {
  const days = new Set([
    ...events.flatMap((planned) => [recordedOn(planned), ...(planned.again === undefined ? [] : [planned.again])]),
    ...papers.map(({ day }) => day),
    ...anchors.keys(),
    ...sittings.flatMap(({ plan, decided }) => [decided, openingDay(plan, decided)]),
  ]);
  return [...days].sort((one, other) => other - one);
}
