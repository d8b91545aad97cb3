import { invariant, type Result } from '@tauride/kernel';
import {
  type Assembly,
  type Choice,
  type Command,
  type Context,
  decide,
  type Entry,
  type Event,
  evolve,
  findInSession,
  type FoundedAssembly,
  initialAssembly,
  type Instant,
  type MemberId,
  type MotionId,
  type PollId,
  type Refusal,
  rulebookOf,
  type Rulebook,
  type Seq,
  type SittingId,
  type SittingInSession,
} from '@tauride/procedure';
import { CHAIR } from './people.ts';

export const OPERATOR = 'operator';
const SECOND_MS = 1000;
/** The morning of the first day of the first session; nothing depends on the date. */
const START = Date.UTC(2001, 0, 1, 9);

export type Decided = Result<readonly Event[], Refusal>;

/** The assembly of one case in memory: its journal, and which motion and which ballots are meant by the names in the case. */
export class Hall {
  readonly entries: Entry[] = [];
  readonly motions = new Map<string, MotionId>();
  /** How members voted in polls of which the case says so. */
  readonly ballots = new Map<PollId, ReadonlyMap<string, Choice>>();
  /** Instances that the case put before the house one upon the other. */
  readonly stacked = new Set<MotionId>();
  /** How each vote of the case was counted. */
  readonly counted: ('ballots' | 'hands' | 'figures')[] = [];
  sitting = 'none' as SittingId;
  now = START as Instant;
  #state: Assembly = initialAssembly;

  get state(): FoundedAssembly {
    invariant(this.#state.phase === 'founded', 'the assembly is founded first');
    return this.#state;
  }

  /** The sitting of the case, while it is in session. */
  get session(): SittingInSession | undefined {
    return findInSession(this.state, this.sitting);
  }

  /** @throws InvariantError when the sitting is over. */
  get inSession(): SittingInSession {
    const { session } = this;
    invariant(session !== undefined, 'the sitting is over');
    return session;
  }

  get rulebook(): Rulebook {
    return rulebookOf(this.state, this.inSession);
  }

  /** Writes what is stipulated. A speaker's time goes on only by what the case says of it. */
  record(by: string, ...events: readonly Event[]): void {
    for (const event of events) {
      const { now, sitting } = this;
      const entry: Entry = { v: 1, seq: this.#state.seq as Seq, at: now, by: by as MemberId, event };
      this.#state = evolve(this.#state, entry);
      this.entries.push(entry);
      const speaks =
        this.#state.phase === 'founded' && findInSession(this.#state, sitting)?.floor.phase === 'held';
      if (!speaks) this.wait(SECOND_MS);
    }
  }

  wait(ms: number): void {
    this.now = (this.now + ms) as Instant;
  }

  /** What the rules say of an act; nothing is changed. */
  ask(member: string, command: Command, more: Partial<Context> = {}): Decided {
    return decide(this.#state, command, {
      now: this.now,
      actor: { kind: 'member', member: member as MemberId },
      choiceIn: (poll, voter) => this.ballots.get(poll)?.get(voter),
      ...more,
    });
  }

  /** Does an act if it is in order. */
  act(member: string, command: Command, more?: Partial<Context>): Decided {
    const decided = this.ask(member, command, more);
    if (decided.ok) this.record(member, ...decided.value);
    return decided;
  }

  /** The engine's name of an instance; one that comes later in the case has its name already. */
  idOf(ref: string): MotionId {
    return this.motions.get(ref) ?? (`ref-${ref}` as MotionId);
  }

  refOf(id: MotionId): string {
    for (const [ref, known] of this.motions) if (known === id) return ref;
    return id.replace(/^ref-/, '');
  }

  /** Members of the first body without the chair, those whom the case doesn't name first. */
  bench: readonly string[] = [];

  /** A member whom the case doesn't name, while there are such. */
  someone(at: 1 | 2 | 3): string {
    return this.bench[at - 1] ?? this.bench.at(-1) ?? CHAIR;
  }

  get chair(): string {
    return CHAIR;
  }

  /** What holds now, to come back to. */
  snapshot(): () => void {
    const { now, sitting } = this;
    const state = this.#state;
    const { length } = this.entries;
    return () => {
      this.now = now;
      this.sitting = sitting;
      this.#state = state;
      this.entries.length = length;
    };
  }

  setDay(session: number, day: number): void {
    this.now = (START + ((session - 1) * DAYS_BETWEEN_SESSIONS + day - 1) * DAY_MS) as Instant;
  }
}

const DAY_MS = 86_400_000;
/** Sessions are a month apart, so that no day of one falls into the next. */
const DAYS_BETWEEN_SESSIONS = 31;
