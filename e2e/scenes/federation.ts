import { invariant } from '@tauride/kernel';
import type {
  BodyId,
  Command,
  Event,
  MemberId,
  MotionId,
  PollId,
  RulebookChanges,
  SittingId,
  Wording,
} from '@tauride/procedure';
import type { Hall } from '../../apps/server/src/index.ts';

export const CHAIR = 'chair' as MemberId;
export const CLERK = 'clerk' as MemberId;
export const BODY = 'delegates' as BodyId;
export const SITTING = 'day-2' as SittingId;

const branches = [
  'Harbour Branch',
  'Upriver Branch',
  'Hill Branch',
  'Lakes Branch',
  'Old Town Branch',
] as const;

export const texts = {
  store: 'That the Federation build a cold store at the harbour, paid for by all branches alike.',
  auditors: 'That the report of the auditors be received.',
  long: 'Resolved, that the Federation take over the cold store at the harbour from the first of January; that it be open to every branch without a fee; that its cost be borne by the branches according to the tonnage they land; that a committee of five be elected by this congress to draw up its rules; and that those rules come into force when the congress has approved them by two thirds of the votes cast.',
} as const;

export const delegate = (place: number): MemberId => `d${place}` as MemberId;

/** A federation in a hall that runs, and short ways to move it along. */
export type Federation = {
  readonly hall: Hall;
  readonly seats: number;
  readonly act: (member: MemberId | 'operator', command: Command) => Promise<readonly Event[]>;
  readonly move: (
    member: MemberId,
    kind: (Command & { type: 'MakeMotion' })['kind'],
    wording: Wording,
  ) => Promise<MotionId>;
  /** Moved, seconded where that is needed, and stated by the chair. */
  readonly pending: (
    member: MemberId,
    kind: (Command & { type: 'MakeMotion' })['kind'],
    wording: Wording,
  ) => Promise<MotionId>;
  readonly put: (motion: MotionId, method: 'recorded' | 'ballot' | 'voice' | 'hands') => Promise<PollId>;
  ballots(
    poll: PollId,
    counts: { readonly yes: number; readonly no: number; readonly abstain: number },
  ): Promise<void>;
  decide(
    motion: MotionId,
    counts: { readonly yes: number; readonly no: number; readonly abstain: number },
  ): Promise<void>;
};

export function federationIn(hall: Hall, seats: number): Federation {
  const at = { sitting: SITTING };
  const federation: Federation = {
    hall,
    seats,
    act: async (member, command) => {
      const author =
        member === 'operator' ? ({ kind: 'operator' } as const) : ({ kind: 'member', member } as const);
      const done = await hall.execute(command, author);
      invariant(done.ok, `${command.type} was refused: ${JSON.stringify(done)}`);
      return done.value.entries.map(({ event }) => event);
    },
    move: async (member, kind, wording) => {
      const events = await federation.act(member, {
        type: 'MakeMotion',
        ...at,
        kind,
        target: null,
        wording,
        onBehalfOf: null,
        qualified: false,
        claimsPrevailingSide: false,
      });
      const made = events.find((event) => event.type === 'MotionMade');
      invariant(made !== undefined, 'a motion was made');
      return made.motion;
    },
    pending: async (member, kind, wording) => {
      const motion = await federation.move(member, kind, wording);
      await federation.act(delegate(seats - 1), { type: 'SecondMotion', ...at, motion });
      await federation.act(CHAIR, { type: 'StateQuestion', ...at, motion });
      return motion;
    },
    put: async (motion, method) => {
      const events = await federation.act(CHAIR, { type: 'PutQuestion', ...at, motion, method });
      const opened = events.find((event) => event.type === 'PollOpened');
      invariant(opened !== undefined, 'a poll was opened');
      return opened.poll;
    },
    ballots: async (poll, counts) => {
      const choices = (['yes', 'no', 'abstain'] as const).flatMap((choice) =>
        Array.from({ length: counts[choice] }, () => choice),
      );
      for (const [index, choice] of choices.entries()) {
        // The first delegates are left to vote on the screens.
        const member = delegate(index + 3);
        const nonce = index.toString(16).padStart(32, '0');
        const cast = await hall.cast({ poll, choice, nonce, author: { kind: 'member', member } });
        invariant(cast.ok, `a ballot was refused: ${JSON.stringify(cast)}`);
      }
    },
    decide: async (motion, counts) => {
      const poll = await federation.put(motion, 'recorded');
      await federation.ballots(poll, counts);
      await federation.act(CHAIR, { type: 'ClosePoll', ...at, poll, ayesHaveIt: null });
      await federation.act(CHAIR, { type: 'AnnounceResult', ...at, poll, chairVote: null });
    },
  };
  return federation;
}

const longName = 'Wilhelmina Konstantinopolitanischer-Oberverwaltungsgerichtsrätin van der Merwe';

/** Founds the assembly with its delegates, in turn from each branch; the chair is a member, the clerk is not. */
export async function found({ act, hall, seats }: Federation, changes: RulebookChanges = {}): Promise<void> {
  await act('operator', {
    type: 'FoundAssembly',
    assembly: 'northern-cooperative-federation',
    name: 'Northern Cooperative Federation',
    language: 'en',
    timeZone: 'Europe/Helsinki',
    calendar: 'gregorian',
  });
  await act('operator', {
    type: 'EstablishBody',
    body: BODY,
    name: 'Delegate Assembly',
    rulebook: 'ronr12',
    changes,
  });
  await act('operator', {
    type: 'SeatMembers',
    body: BODY,
    members: [
      { member: CHAIR, label: 'Chair', voting: 'full', weight: 1, group: null },
      { member: CLERK, label: 'Clerk', voting: 'none', weight: 1, group: null },
      ...Array.from({ length: seats - 1 }, (_, place) => ({
        member: delegate(place + 1),
        label: `Delegate ${place + 1}`,
        voting: 'full' as const,
        weight: 1,
        group: branches[place % branches.length] ?? null,
      })),
    ],
  });
  await act('operator', { type: 'AssignOffice', body: BODY, office: 'chair', member: CHAIR });
  await act('operator', { type: 'AssignOffice', body: BODY, office: 'clerk', member: CLERK });
  await hall.names.set(CHAIR, 'Aino Lehto');
  await hall.names.set(CLERK, 'Matti Saar');
  await hall.names.set(delegate(5), longName);
}

export async function call({ act }: Federation): Promise<void> {
  await act(CHAIR, {
    type: 'CallSitting',
    sitting: SITTING,
    bodies: [BODY],
    kind: 'regular',
    title: 'Congress 2026, second day',
    place: 'Harbour Hall',
    startsAt: Date.now() as never,
    hoursRecorded: true,
    publicity: 'public',
    agenda: [
      'Opening',
      'Report of the auditors',
      'Cold store',
      'Election of the board',
      'Any other business',
    ],
  });
}

/** Opens the sitting with members present and takes up the first item.
 *  @param present `null` where nobody records presence */
export async function open({ act, seats }: Federation, present: number | null): Promise<void> {
  await act(CHAIR, { type: 'OpenSitting', sitting: SITTING });
  if (present !== null) {
    const arrived = [CHAIR, ...Array.from({ length: seats - 1 }, (_, place) => delegate(place + 1))].slice(
      0,
      present,
    );
    if (arrived.length > 0) await act(CLERK, { type: 'RecordPresence', sitting: SITTING, arrived, left: [] });
  }
}
