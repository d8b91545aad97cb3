import {
  type Assembly,
  type BodyId,
  type Call,
  type Change,
  type Entry,
  evolve,
  type Event,
  type Finding,
  initialAssembly,
  type Instant,
  type ItemId,
  type MemberId,
  type MotionId,
  type MotionKind,
  type Outcome,
  type Particulars,
  type PollId,
  type PollMethod,
  type Provenance,
  type RulebookChanges,
  type Seq,
  type SittingId,
  type Statement,
  type StatementId,
  type Wording,
} from '@tauride/procedure';
import { majority, type Tally, type Threshold } from '@tauride/count';
import type { Sources } from '../act/minutes.ts';

export const SITTING = 'sitting-1' as SittingId;
export const BODY = 'council' as BodyId;
export const CHAIR = 'ada' as MemberId;
const CLERK = 'ben' as MemberId;
export const MOVER = 'cleo' as MemberId;

export const silent: Sources = { directory: () => undefined, sealed: () => undefined };

export interface Setting {
  readonly assembly?: string;
  readonly language?: string;
  readonly timeZone?: string;
  readonly calendar?: 'gregorian' | 'julian';
  readonly call?: Partial<Call>;
  readonly bodies?: readonly string[];
  readonly startsAt?: string;
  readonly labels?: { readonly [member: string]: string };
  readonly rulebook?: string;
  readonly changes?: RulebookChanges;
}

type Extra = { readonly by?: string; readonly provenance?: Provenance };

/** A journal written by hand: each entry is applied at once, so that one which does not fit is found where it is written. */
export class JournalBuilder {
  readonly entries: Entry[] = [];
  state: Assembly = initialAssembly;
  now: number;
  private polls = 0;

  constructor(setting: Setting = {}) {
    const { assembly = 'Harbour Cooperative', language = 'en', timeZone = 'Europe/Berlin' } = setting;
    const { calendar = 'gregorian', startsAt = '2026-11-20T18:00:00Z', bodies = ['Council'] } = setting;
    this.now = Date.parse(startsAt);
    const names = ['ada', 'ben', 'cleo', 'dov', 'eva'];
    this.add({
      type: 'AssemblyFounded',
      assembly: 'harbour' as never,
      name: assembly,
      language,
      timeZone,
      calendar,
    });
    bodies.forEach((name, index) => this.body(index, name, setting));
    this.add({
      type: 'MembersSeated',
      body: BODY,
      members: names.map((member) => ({
        member: member as MemberId,
        label: setting.labels?.[member] ?? `${member[0]!.toUpperCase()}${member.slice(1)}`,
        voting: 'full',
        weight: 1,
        group: null,
      })),
    });
    this.add({ type: 'OfficeAssigned', body: BODY, office: 'chair', member: CHAIR });
    this.add({ type: 'OfficeAssigned', body: BODY, office: 'clerk', member: CLERK });
    this.call(bodies, setting.call);
  }

  /** Goes on with a journal that was written before. */
  static from(entries: readonly Entry[]): JournalBuilder {
    const journal = new JournalBuilder();
    journal.entries.splice(0, journal.entries.length, ...entries);
    journal.state = entries.reduce<Assembly>(evolve, initialAssembly);
    journal.now = (entries.at(-1)?.at ?? journal.now) + 60_000;
    return journal;
  }

  private body(index: number, name: string, { rulebook = 'ronr12', changes = {} }: Setting): void {
    const body = bodyId(index);
    this.add({ type: 'BodyEstablished', body, name, rulebook, changes });
  }

  private call(bodies: readonly string[], call: Partial<Call> = {}): void {
    this.add({
      type: 'SittingCalled',
      sitting: SITTING,
      bodies: bodies.map((_, index) => bodyId(index)),
      call: {
        kind: 'regular',
        place: 'The old customs house',
        startsAt: this.now as Instant,
        title: 'November sitting',
        hoursRecorded: true,
        publicity: 'public',
        ...call,
      },
      agenda: [{ item: 'i1' as ItemId, title: 'The crane' }],
    });
  }

  /** Adds an entry one minute after the last. */
  add(event: Event, { by = CHAIR, provenance }: Extra = {}): Entry {
    const entry: Entry = {
      v: 1,
      seq: this.entries.length as Seq,
      at: this.now as Instant,
      by: by as MemberId,
      event,
      ...(provenance === undefined ? {} : { provenance }),
    };
    // Through JSON, as the journal would bring it back.
    const stored = JSON.parse(JSON.stringify(entry)) as Entry;
    this.state = evolve(this.state, stored);
    this.entries.push(stored);
    this.now += 60_000;
    return stored;
  }

  open(extra: Extra = {}): this {
    this.add({ type: 'SittingOpened', sitting: SITTING, presiding: CHAIR }, extra);
    return this;
  }

  present(arrived: readonly string[], left: readonly string[] = []): this {
    this.add({
      type: 'PresenceRecorded',
      sitting: SITTING,
      arrived: arrived as readonly MemberId[],
      left: left as readonly MemberId[],
    });
    return this;
  }

  item(item = 'i1', undecided: readonly string[] = []): this {
    const left = undecided.length === 0 ? {} : { undecided: undecided as readonly MotionId[] };
    this.add({ type: 'ItemTakenUp', sitting: SITTING, item: item as ItemId, ...left });
    return this;
  }

  move(id: string, wording: Wording | string, options: MoveOptions = {}): this {
    const {
      kind = 'main',
      label = id,
      target = null,
      onBehalfOf = null,
      stated = true,
      particulars,
    } = options;
    const motion = id as MotionId;
    this.add({
      type: 'MotionMade',
      sitting: SITTING,
      motion,
      kind,
      mainForm: kind === 'main',
      label,
      by: MOVER,
      onBehalfOf,
      needsSecond: false,
      item: null,
      target: target as MotionId | null,
      ruling: null,
      wording: typeof wording === 'string' ? { form: 'text', text: wording } : wording,
      ...(particulars === undefined ? {} : { particulars }),
      onHold: false,
      citation: 'RONR (12th ed.) 10',
    });
    if (stated)
      this.add({ type: 'QuestionStated', sitting: SITTING, motion, citation: 'RONR (12th ed.) 4:15' });
    return this;
  }

  vote(on: string, options: VoteOptions): this {
    const {
      method = 'hands',
      outcome = 'adopted',
      tally = null,
      changes,
      chairVote = null,
      needed,
      seal = null,
    } = options;
    const poll = `p${(this.polls += 1)}` as PollId;
    const motion = on as MotionId;
    this.add({
      type: 'PollOpened',
      sitting: SITTING,
      poll,
      on: motion,
      method,
      threshold: options.threshold ?? majority,
      membership: 5,
      present: options.present ?? null,
      ...options.opened,
      citation: 'RONR (12th ed.) 44',
    });
    const finding =
      tally === null
        ? ({ kind: 'judged', ayesHaveIt: outcome === 'adopted' } as const)
        : ({ kind: 'counted', tally, seal, ...options.counted } as const);
    this.add({ type: 'PollClosed', sitting: SITTING, poll, finding });
    this.add({
      type: 'ResultAnnounced',
      sitting: SITTING,
      poll,
      on: motion,
      outcome,
      ...(options.failed === undefined ? {} : { failed: options.failed as readonly BodyId[] }),
      chairVote,
      needed: needed ?? (tally === null ? null : Math.floor((tally.yes + tally.no) / 2) + 1),
      basis: tally === null ? null : tally.yes + tally.no,
      changes: changes ?? decided(motion, outcome),
      citation: 'RONR (12th ed.) 44:1',
    });
    return this;
  }

  say(id: string, text: string, options: Partial<Statement> = {}): this {
    const statement: Statement = {
      id: id as StatementId,
      kind: 'report',
      who: { named: 'a provincial delegate' },
      capacity: '',
      text,
      how: 'witnessed',
      source: '',
      about: '',
      answers: null,
      ...options,
    };
    this.add({ type: 'StatementEntered', sitting: SITTING, statement }, { by: CLERK });
    return this;
  }

  correct(entry: number, text: string, reason = ''): this {
    this.add({ type: 'EntryCorrected', sitting: SITTING, entry: entry as Seq, text, reason }, { by: CLERK });
    return this;
  }

  withdraw(id: string, changes?: readonly Change[]): this {
    const motion = id as MotionId;
    const gone: readonly Change[] = [
      { change: 'disposed', motion, as: 'withdrawn' },
      { change: 'pending', stack: [] },
    ];
    this.add({ type: 'MotionWithdrawn', sitting: SITTING, motion, changes: changes ?? gone, citation: '' });
    return this;
  }

  adjourn(undecided: readonly string[] = [], reason = ''): this {
    this.add({
      type: 'SittingAdjourned',
      sitting: SITTING,
      ground: undecided.length === 0 ? 'agenda-done' : 'hour-fixed',
      reason,
      undecided: undecided as readonly MotionId[],
      citation: '',
    });
    return this;
  }

  /** The entry that came last. */
  get last(): Entry {
    return this.entries.at(-1)!;
  }
}

interface MoveOptions {
  readonly kind?: MotionKind;
  readonly label?: string;
  readonly target?: string | null;
  readonly onBehalfOf?: string | null;
  readonly stated?: boolean;
  readonly particulars?: Particulars;
}

interface VoteOptions {
  readonly method?: PollMethod;
  readonly outcome?: Outcome;
  readonly tally?: Tally | null;
  readonly changes?: readonly Change[];
  readonly chairVote?: 'yes' | 'no' | null;
  readonly needed?: number;
  readonly present?: number | null;
  readonly threshold?: Threshold;
  readonly seal?: { readonly root: string; readonly count: number } | null;
  /** What else is said of the poll when it is opened, and when it is counted. */
  readonly opened?: Partial<Event & { readonly type: 'PollOpened' }>;
  readonly counted?: Partial<Finding & { readonly kind: 'counted' }>;
  readonly failed?: readonly string[];
}

function bodyId(index: number): BodyId {
  return (index === 0 ? BODY : `body-${index}`) as BodyId;
}

function decided(motion: MotionId, outcome: Outcome): readonly Change[] {
  return [
    { change: 'disposed', motion, as: outcome === 'adopted' ? 'adopted' : 'rejected' },
    { change: 'pending', stack: [] },
  ];
}
