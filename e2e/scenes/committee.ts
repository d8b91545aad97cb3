import { invariant } from '@tauride/kernel';
import type { Command, MemberId, MotionId, RulebookId, Wording } from '@tauride/procedure';
import { BODY, CHAIR, CLERK, delegate, type Federation, SITTING } from './federation.ts';

const at = { sitting: SITTING };
const countries = ['France', 'Ghana', 'India', 'Japan', 'Peru'] as const;
const words = (text: string) => ({ form: 'text', text }) as const;
const bare = { form: 'bare' } as const;

export const draft =
  'Requests each Member State to report on the rivers that it shares by the end of the year.';

type Make = Command & { readonly type: 'MakeMotion' };
type Moved = Pick<Make, 'kind' | 'wording'> & Partial<Pick<Make, 'target' | 'particulars'>>;

/** A conference of few delegates; who presides has no vote in it. */
export type Conference = {
  readonly rulebook: RulebookId;
  readonly name: string;
  readonly body: string;
  readonly title: string;
  readonly agenda: readonly string[];
  readonly language: string;
};

const modelUn: Conference = {
  rulebook: 'mun',
  name: 'Harbour Model United Nations',
  body: 'Committee on Water',
  title: 'First session',
  agenda: ['Shared rivers', 'Access to water in cities'],
  language: 'en',
};

const students: Conference = {
  rulebook: 'de-gosp-bonn',
  name: 'Studierendenschaft am Hafen',
  body: 'Studierendenparlament',
  title: 'Dritte ordentliche Sitzung',
  agenda: ['Mensa', 'Haushalt'],
  language: 'de',
};

export async function foundConference({ act }: Federation, conference: Conference = modelUn): Promise<void> {
  const { rulebook, name, body, language } = conference;
  const calendar = 'gregorian';
  await act('operator', {
    type: 'FoundAssembly',
    assembly: 'conference',
    name,
    language,
    timeZone: 'UTC',
    calendar,
  });
  await act('operator', { type: 'EstablishBody', body: BODY, name: body, rulebook, changes: {} });
  const seat = { weight: 1, group: null } as const;
  await act('operator', {
    type: 'SeatMembers',
    body: BODY,
    members: [
      { member: CHAIR, label: 'Chair', voting: 'none', ...seat },
      { member: CLERK, label: 'Secretary', voting: 'none', ...seat },
      ...countries.map((label, place) => ({
        member: delegate(place + 1),
        label,
        voting: 'full' as const,
        ...seat,
      })),
    ],
  });
  await act('operator', { type: 'AssignOffice', body: BODY, office: 'chair', member: CHAIR });
  await act('operator', { type: 'AssignOffice', body: BODY, office: 'clerk', member: CLERK });
}

export async function callConference(
  { act }: Federation,
  { title, agenda }: Conference = modelUn,
): Promise<void> {
  await act(CHAIR, {
    type: 'CallSitting',
    sitting: SITTING,
    bodies: [BODY],
    kind: 'regular',
    title,
    place: 'Room 2',
    startsAt: Date.now() as never,
    hoursRecorded: true,
    publicity: 'public',
    agenda,
  });
}

/** Founded, called and opened, with as many delegates present. */
async function sits(
  federation: Federation,
  conference = modelUn,
  present: number = countries.length,
): Promise<void> {
  await foundConference(federation, conference);
  await callConference(federation, conference);
  await federation.act(CHAIR, { type: 'OpenSitting', sitting: SITTING });
  await arrive(federation, present);
}

export async function arrive({ act }: Federation, present: number): Promise<void> {
  const arrived = Array.from({ length: present }, (_, place) => delegate(place + 1));
  await act(CLERK, { type: 'RecordPresence', ...at, arrived, left: [] });
}

/** Given the floor, moved, and stated by the chair: it then waits at its place in the order of voting. */
async function stated({ act }: Federation, member: MemberId, moved: Moved): Promise<MotionId> {
  await act(member, { type: 'RequestFloor', ...at, side: null, purpose: 'motion' });
  await act(CHAIR, { type: 'GiveFloor', ...at, member });
  const events = await act(member, {
    type: 'MakeMotion',
    ...at,
    target: null,
    onBehalfOf: null,
    qualified: false,
    claimsPrevailingSide: false,
    ...moved,
  });
  const made = events.find((event) => event.type === 'MotionMade');
  invariant(made !== undefined, 'a motion was made');
  await act(CHAIR, { type: 'StateQuestion', ...at, motion: made.motion });
  return made.motion;
}

function caucus(kind: Make['kind'], minutes: number, speakerMinutes?: number, subject?: string): Moved {
  const each = speakerMinutes === undefined ? {} : { speakerMinutes };
  const about = subject === undefined ? {} : { subject };
  const wording: Wording = { form: 'minutes', minutes };
  return { kind, wording, particulars: { totalMinutes: minutes, ...each, ...about } };
}

async function offeredTogether(federation: Federation): Promise<MotionId> {
  await sits(federation);
  await stated(federation, delegate(1), caucus('moderated-caucus', 10, 1, 'Who pays'));
  await stated(
    federation,
    delegate(2),
    caucus('moderated-caucus', 20, 1, 'Who measures the water of a shared river'),
  );
  return await stated(federation, delegate(3), caucus('unmoderated-caucus', 15));
}

async function drafted(federation: Federation): Promise<void> {
  await sits(federation);
  const target = await stated(federation, delegate(1), { kind: 'proposal', wording: words(draft) });
  const strike = (struck: string, by: string): Wording => ({
    form: 'amendment',
    amendment: { op: 'strike-insert', words: struck, by },
  });
  const near = await stated(federation, delegate(2), {
    kind: 'amend',
    target,
    wording: strike('year', 'decade'),
  });
  const far = await stated(federation, delegate(4), {
    kind: 'amend',
    target,
    wording: strike('Requests', 'Urges'),
  });
  for (const [motion, distance] of [
    [near, 1],
    [far, 3],
  ] as const)
    await federation.act(CHAIR, {
      type: 'JudgeMotion',
      ...at,
      motion,
      judged: { distance },
      reason: 'It changes how binding the text is.',
    });
}

/** States of a committee whose questions are open together. */
export const committeeScenes: { readonly [name: string]: (federation: Federation) => Promise<unknown> } = {
  committee: async (federation) => {
    await sits(federation);
    for (const place of [1, 4])
      await federation.act(delegate(place), { type: 'RequestFloor', ...at, side: null, purpose: 'debate' });
  },
  caucuses: offeredTogether,
  caucus: async (federation) => {
    await sits(federation);
    const motion = await stated(
      federation,
      delegate(2),
      caucus('moderated-caucus', 20, 1, 'Who measures the water of a shared river'),
    );
    await federation.decide(motion, { yes: 3, no: 0, abstain: 0 });
    for (const place of [1, 4, 5])
      await federation.act(delegate(place), { type: 'RequestFloor', ...at, side: null, purpose: 'debate' });
    await federation.act(CHAIR, { type: 'GiveFloor', ...at, member: delegate(4) });
  },
  unmoderated: async (federation) => {
    await sits(federation);
    const motion = await stated(federation, delegate(3), caucus('unmoderated-caucus', 15));
    await federation.decide(motion, { yes: 3, no: 0, abstain: 0 });
  },
  amendments: drafted,
  closing: async (federation) => {
    await drafted(federation);
    await stated(federation, delegate(5), {
      kind: 'close-debate',
      wording: { form: 'scope', scope: 'immediate' },
    });
  },
  opposition: async (federation) => {
    await sits(federation, students);
    await stated(federation, delegate(1), {
      kind: 'proposal',
      wording: words('Die Mensa öffnet an Vorlesungstagen um acht Uhr.'),
    });
    await stated(federation, delegate(3), { kind: 'close-list', wording: bare });
  },
};
