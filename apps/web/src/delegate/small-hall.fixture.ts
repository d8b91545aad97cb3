import { invariant } from '@tauride/kernel';
import {
  type Assembly,
  type BodyId,
  type Command,
  decide,
  type Entry,
  evolve,
  type FoundedAssembly,
  initialAssembly,
  type Instant,
  type MemberId,
  type Seq,
  type SittingId,
} from '@tauride/procedure';

export const CHAIR = 'chair' as MemberId;
export const SITTING = 'sitting-1' as SittingId;
const BODY = 'body' as BodyId;

/** A hall in memory of a chair and eight delegates, all present, whose sitting is open. */
export class SmallHall {
  #state: Assembly = initialAssembly;
  now = 1_000_000 as Instant;

  constructor() {
    const delegates = Array.from({ length: 8 }, (_, place) => `d${place + 1}` as MemberId);
    const members = [CHAIR, ...delegates].map(
      (member) => ({ member, label: member, voting: 'full', weight: 1, group: null }) as const,
    );
    const founding: readonly Command[] = [
      {
        type: 'FoundAssembly',
        assembly: 'a',
        name: 'A',
        language: 'en',
        timeZone: 'UTC',
        calendar: 'gregorian',
      },
      { type: 'EstablishBody', body: BODY, name: 'Body', rulebook: 'ronr12', changes: {} },
      { type: 'SeatMembers', body: BODY, members },
      { type: 'AssignOffice', body: BODY, office: 'chair', member: CHAIR },
    ];
    for (const command of founding) this.act('operator', command);
    this.act(CHAIR, {
      type: 'CallSitting',
      sitting: SITTING,
      bodies: [BODY],
      kind: 'regular',
      title: 'Sitting',
      place: '',
      startsAt: this.now,
      hoursRecorded: true,
      publicity: 'public',
      agenda: ['One'],
    });
    this.act(CHAIR, { type: 'OpenSitting', sitting: SITTING });
    this.act(CHAIR, { type: 'RecordPresence', sitting: SITTING, arrived: [CHAIR, ...delegates], left: [] });
  }

  get assembly(): FoundedAssembly {
    invariant(this.#state.phase === 'founded', 'not founded');
    return this.#state;
  }

  /** Does an act that must be in order. */
  act(member: MemberId | 'operator', command: Command): void {
    const actor =
      member === 'operator' ? ({ kind: 'operator' } as const) : ({ kind: 'member', member } as const);
    const decided = decide(this.#state, command, { now: this.now, actor });
    invariant(decided.ok, `${command.type} was refused: ${JSON.stringify(decided)}`);
    for (const event of decided.value) {
      const entry: Entry = { v: 1, seq: this.#state.seq as Seq, at: this.now, by: member, event };
      this.#state = evolve(this.#state, entry);
      this.now = (this.now + 1000) as Instant;
    }
  }
}
