import { invariant } from '@tauride/kernel';
import type {
  BodyId,
  Command,
  Event,
  Instant,
  MotionId,
  Relation,
  ResolutionId,
  SittingId,
  TransmittalId,
} from '@tauride/procedure';
import { BODY, CHAIR, CLERK, delegate, type Federation, SITTING } from './federation.ts';

type Earlier = {
  readonly number: string;
  readonly day: string;
  readonly title: string;
  readonly text: string;
  readonly relations?: readonly Relation[];
  readonly status?: (Command & { readonly type: 'EnterResolution' })['status'];
  readonly expires?: string;
};

const to = (kind: Relation['kind'], place: number): Relation => ({
  kind,
  resolution: `rs${place}` as ResolutionId,
});

const earlier: readonly Earlier[] = [
  {
    number: '1/2019',
    day: '2019-03-02',
    title: 'Fees of the branches',
    text: 'Resolved, that each branch pay the Federation forty cents for each tonne that it lands.',
    status: 'superseded',
  },
  {
    number: '4/2020',
    day: '2020-10-17',
    title: 'Fees by tonnage, with a floor for the smallest',
    text: 'Resolved, that a branch which lands less than fifty tonnes a year pay a fixed fee of twenty euros, and any other by tonnage.',
    relations: [to('replaces', 1)],
    status: 'amended',
  },
  {
    number: '2/2021',
    day: '2021-05-08',
    title: 'Ice for boats from other branches',
    text: 'Resolved, that ice be sold to the boats of every branch at the price of the branch that makes it.',
  },
  {
    number: '3/2022',
    day: '2022-06-11',
    title: 'No cold store of the Federation’s own',
    text: 'Resolved, that the Federation build and keep no cold store of its own, and that branches agree among themselves.',
  },
  {
    number: '1/2023',
    day: '2023-02-04',
    title: 'Shared use of the branches’ stores',
    text: 'Resolved, that a branch which has room in its store let it to others by the rules of 3/2022.',
    relations: [to('requires', 4)],
  },
  {
    number: '2/2023',
    day: '2023-02-04',
    title: 'A clerk for the shared stores',
    text: 'Resolved, that one clerk keep the list of the room that 1/2023 makes free.',
    relations: [to('requires', 5)],
  },
  {
    number: '5/2023',
    day: '2023-09-30',
    title: 'Report on the harbour wall',
    text: 'Resolved, that the board report on the harbour wall by the end of the year.',
    status: 'executed',
  },
  {
    number: '1/2024',
    day: '2024-04-13',
    title: 'Trial of night landings',
    text: 'Resolved, that boats may land by night until the end of 2025, as a trial.',
    expires: '2025-12-31',
  },
  {
    number: '2/2025',
    day: '2025-06-14',
    title: 'Fees: the floor raised to thirty euros',
    text: 'Resolved, that in 4/2020 “twenty” be replaced by “thirty”.',
    relations: [to('amends', 2)],
  },
  {
    number: '1/2026',
    day: '2026-01-24',
    title: 'No new debts before the auditors have reported',
    text: 'Resolved, that the Federation take on no new debt before the report of the auditors is received.',
  },
];

/** Texts from before the journal began, as the desk enters them. */
export async function withRegister({ act }: Federation, body: BodyId = BODY): Promise<void> {
  for (const { number, day, title, text, relations = [], status = 'in-force', expires } of earlier)
    await act(CLERK, {
      type: 'EnterResolution',
      body,
      number,
      title,
      text,
      relations,
      status,
      adoptedAt: Date.parse(`${day}T12:00:00Z`) as Instant,
      ...(expires === undefined ? {} : { expires }),
    });
}

type Declared = Pick<Command & { readonly type: 'MakeMotion' }, 'relations' | 'expires' | 'transmittal'>;

/** A main motion with what its mover declares, seconded and stated. */
async function declared(
  { act }: Federation,
  text: string,
  declares: Declared,
  sitting: SittingId = SITTING,
): Promise<MotionId> {
  const events = await act(delegate(4), {
    type: 'MakeMotion',
    sitting,
    kind: 'main',
    target: null,
    wording: { form: 'text', text },
    onBehalfOf: null,
    qualified: false,
    claimsPrevailingSide: false,
    ...declares,
  });
  const made = find(events, 'MotionMade');
  await act(delegate(5), { type: 'SecondMotion', sitting, motion: made.motion });
  await act(CHAIR, { type: 'StateQuestion', sitting, motion: made.motion });
  return made.motion;
}

function find<Type extends Event['type']>(
  events: readonly Event[],
  type: Type,
): Event & { readonly type: Type } {
  const found = events.find((event): event is Event & { readonly type: Type } => event.type === type);
  invariant(found !== undefined, `${type} came`);
  return found;
}

async function adopt({ act }: Federation, motion: MotionId, sitting: SittingId = SITTING): Promise<void> {
  await act(CHAIR, { type: 'AskConsent', sitting, matter: { kind: 'adopt', motion } });
  await act(CHAIR, { type: 'DeclareConsent', sitting });
}

const coldStore =
  'Resolved, that the Federation build a cold store at the harbour, and that the branches bear its cost by the tonnage that they land.';

const declaresMuch: Declared = {
  relations: [to('repeals', 4), to('requires', 2), to('conflicts', 10), to('executes', 3)],
  expires: '2036-12-31',
};

async function chain(federation: Federation): Promise<void> {
  const { act } = federation;
  const bodies = ['harbour', 'delegates', 'board', 'council', 'upriver'] as const;
  await foundBodies(federation, bodies);
  let matter: TransmittalId | undefined;
  const texts = [coldStore, `${coldStore} The board draws up its rules.`] as const;
  for (const [place, body] of bodies.slice(0, 4).entries()) {
    const sitting = `sitting-${place + 1}` as SittingId;
    await sit(federation, sitting, body as BodyId);
    if (matter !== undefined) await act(CHAIR, { type: 'ReceiveTransmittal', transmittal: matter, sitting });
    const text = texts[place === 0 ? 0 : 1];
    const motion = await declared(
      federation,
      text,
      matter === undefined ? {} : { transmittal: matter },
      sitting,
    );
    await adopt(federation, motion, sitting);
    const resolution = `rs${place + 1}` as ResolutionId;
    const send = async (next: string) =>
      find(
        await act(CHAIR, {
          type: 'Transmit',
          body: body as BodyId,
          to: { kind: 'here', body: next as BodyId },
          form: place === 2 ? 'request' : 'resolution',
          matter: { kind: 'resolution', resolution },
          title: 'A cold store at the harbour',
          carrier: place === 0 ? 'Delegate 2' : '',
        }),
        'Transmitted',
      ).transmittal;
    matter = await send(bodies[place + 1]!);
    // From the board it goes to two bodies.
    if (place === 2) await send('upriver');
    if (place < 3)
      await act(CHAIR, { type: 'AdjournSitting', sitting, ground: 'emergency', reason: 'Late.' });
  }
}

const names: { readonly [body: string]: string } = {
  harbour: 'Harbour Branch',
  delegates: 'Delegate Assembly',
  board: 'Board',
  council: 'Council of Branches',
  upriver: 'Upriver Branch',
};

async function foundBodies({ act, hall }: Federation, bodies: readonly string[]): Promise<void> {
  await act('operator', {
    type: 'FoundAssembly',
    assembly: 'northern-cooperative-federation',
    name: 'Northern Cooperative Federation',
    language: 'en',
    timeZone: 'Europe/Helsinki',
    calendar: 'gregorian',
  });
  const seat = { weight: 1, group: null } as const;
  for (const id of bodies) {
    const body = id as BodyId;
    const name = names[id] ?? id;
    await act('operator', { type: 'EstablishBody', body, name, rulebook: 'ronr12', changes: {} });
    await act('operator', {
      type: 'SeatMembers',
      body,
      members: [
        { member: CHAIR, label: 'Chair', voting: 'full', ...seat },
        { member: CLERK, label: 'Clerk', voting: 'none', ...seat },
        ...[1, 2, 3, 4, 5, 6].map((place) => ({
          member: delegate(place),
          label: `Delegate ${place}`,
          voting: 'full' as const,
          ...seat,
        })),
      ],
    });
    await act('operator', { type: 'AssignOffice', body, office: 'chair', member: CHAIR });
    await act('operator', { type: 'AssignOffice', body, office: 'clerk', member: CLERK });
  }
  await hall.names.set(CHAIR, 'Aino Lehto');
  await hall.names.set(CLERK, 'Matti Saar');
}

async function sit({ act }: Federation, sitting: SittingId, body: BodyId): Promise<void> {
  await act(CHAIR, {
    type: 'CallSitting',
    sitting,
    bodies: [body],
    kind: 'regular',
    title: `${names[body] ?? body}, autumn`,
    place: 'Harbour Hall',
    startsAt: Date.now() as Instant,
    hoursRecorded: true,
    publicity: 'public',
    agenda: ['Opening'],
  });
  await act(CHAIR, { type: 'OpenSitting', sitting });
  const arrived = [CHAIR, ...[1, 2, 3, 4, 5, 6].map(delegate)];
  await act(CLERK, { type: 'RecordPresence', sitting, arrived, left: [] });
}

/** Scenes of the register of resolutions, and of what goes from body to body.
 *  @param inSession opens the sitting of the federation */
export function affairsScenes(inSession: (federation: Federation) => Promise<void>): {
  readonly [name: string]: (federation: Federation) => Promise<unknown>;
} {
  return {
    register: async (federation) => {
      await inSession(federation);
      await withRegister(federation);
      await adopt(federation, await declared(federation, coldStore, declaresMuch));
      await federation.act(CHAIR, {
        type: 'Transmit',
        body: BODY,
        to: { kind: 'elsewhere', assembly: null, name: 'Council of the Southern Federation' },
        form: 'resolution',
        matter: { kind: 'resolution', resolution: 'rs11' as ResolutionId },
        title: 'A cold store at the harbour',
        carrier: 'Delegate 2',
      });
    },
    follows: async (federation) => {
      await inSession(federation);
      await withRegister(federation);
      await declared(federation, coldStore, declaresMuch);
    },
    chain,
  };
}
