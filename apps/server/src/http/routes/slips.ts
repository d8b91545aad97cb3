import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { tableValues } from '@tauride/kernel';
import {
  type BodyId,
  doorOf,
  type FoundedAssembly,
  type GuestId,
  type Instant,
  type MemberId,
  type SittingId,
  whyNotDoorFor,
} from '@tauride/procedure';
import {
  type ShownSlip,
  type SlipLine,
  slipReplaceSchema,
  type SlipsAnswer,
  type SlipsBody,
  slipsBodySchema,
} from '@tauride/protocol';
import type { Person } from '../../sign-in/person.ts';
import type { NewSlip, Slip } from '../../sign-in/slips.ts';
import { memberOf } from '../authentication.ts';
import type { Desk } from '../desk.ts';
import { atDoor } from '../door.ts';
import { problemOf } from '../not-done-problem.ts';
import { parsed } from '../parsing.ts';
import { fail, problems } from '../problem.ts';
import { addressOf } from '../same-origin.ts';
import { credentialed, endAll, personIn } from './devices.ts';
import { documented } from './documented.ts';

interface Path {
  readonly Params: { readonly slip: string };
}

const issuing = documented({
  summary: 'Make access slips and print them, to be cut.',
  description:
    'Each signs in one device, once. Whoever had a slip that was not used yet can no longer use it. The codes are nowhere kept: who loses the sheet prints another.',
  body: 'SlipsBody',
  answer: ['application/pdf'],
  members: true,
});
const badging = documented({
  summary: 'Print badges, to be cut: name, body and faction, and what a guest is.',
  description: 'Nothing is issued with it: `sitting` and `address` are not looked at.',
  body: 'SlipsBody',
  answer: ['application/pdf'],
  members: true,
});
const replacing = documented({
  summary: 'Make an access slip for the screen, in place of one that was lost.',
  description: 'Slips they had are void; their devices and links end too where that is asked for.',
  body: 'SlipReplace',
  answer: 'ShownSlip',
  members: true,
});
const listing = documented({
  summary:
    'Say how it stands with the slips of those whose door the asker keeps, and to which address new ones lead. No code is in it.',
  answer: 'Slips',
  members: true,
});
const revoking = documented({
  summary: 'Make a slip void that was not used yet.',
  answer: 'Ended',
  path: { slip: { type: 'string', description: 'Id of the slip.' } },
  members: true,
});

/** Access slips, for the desk. */
export function slipRoutes(app: FastifyInstance, desk: Desk): void {
  app.post('/api/slips', { schema: issuing }, (request, reply) => print(desk, request, reply));
  app.post('/api/badges', { schema: badging }, (request, reply) => printBadges(desk, request, reply));
  app.post('/api/slips/replace', { schema: replacing }, (request, reply) => replace(desk, request, reply));
  app.get('/api/slips', { schema: listing }, async (request, reply): Promise<SlipsAnswer> => {
    void reply.header('cache-control', 'no-store');
    return { address: addressOf(request), slips: slipsSeenBy(desk, memberOf(request)) };
  });
  app.delete<Path>('/api/slips/:slip', { schema: revoking }, async (request) => {
    memberOf(request);
    const slip = desk.signIn.slips.find(request.params.slip);
    if (!slip) return fail(problems['not-found']('There is no such slip.'));
    await atDoor(desk, request, { type: 'RevokeSlips', ...credentialed(slip) });
    return { ended: await desk.signIn.slips.revoke(({ id }) => id === slip.id) };
  });
}

async function print(desk: Desk, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  memberOf(request);
  const asked = parsed(slipsBodySchema, request.body);
  const state = foundedOf(desk);
  const people = peopleIn(state, asked);
  const sitting = asked.sitting === undefined ? {} : { sitting: asked.sitting };
  await atDoor(desk, request, { type: 'IssueSlips', ...people, ...sitting });
  const slips = await issue(desk, people, asked.sitting);
  // Loaded when first asked for: the server starts without it.
  const { renderSlips } = await import('../../slips/render-slips.ts');
  const pdf = await renderSlips({
    state,
    names: desk.hall.names.all,
    slips,
    address: addressOf(request, asked.address),
    language: asked.language ?? state.language,
    perPage: asked.size ?? 8,
  });
  return sendSheet(reply, 'slips', pdf);
}

async function printBadges(desk: Desk, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const member = memberOf(request);
  const asked = parsed(slipsBodySchema, request.body);
  const state = foundedOf(desk);
  const { members, guests = [] } = peopleIn(state, asked);
  const refused = whyNotDoorFor(state, { kind: 'member', member }, { members, guests });
  if (refused) fail(problemOf(desk, { kind: 'refused', refusal: refused }));
  const { renderBadges } = await import('../../slips/render-badges.ts');
  const people = [
    ...members.map((id) => ({ member: id, guest: null })),
    ...guests.map((id) => ({ member: null, guest: id })),
  ];
  const language = asked.language ?? state.language;
  const pdf = await renderBadges({ state, names: desk.hall.names.all, people, language });
  return sendSheet(reply, 'badges', pdf);
}

function sendSheet(reply: FastifyReply, name: string, pdf: Uint8Array): FastifyReply {
  return reply
    .type('application/pdf')
    .header('cache-control', 'no-store')
    .header('content-disposition', `attachment; filename="${name}.pdf"`)
    .send(pdf);
}

interface People {
  readonly members: readonly MemberId[];
  readonly guests?: readonly GuestId[];
}

function peopleIn(state: FoundedAssembly, { members = [], body, guests }: SlipsBody): People {
  const all = body === undefined ? members : [...members, ...membersOf(state, body)];
  return { members: [...new Set(all)], ...(guests === undefined ? {} : { guests: [...new Set(guests)] }) };
}

/** Whoever holds a seat in a body, or an office without one. */
function membersOf({ bodies, members }: FoundedAssembly, body: BodyId): readonly MemberId[] {
  const { chair, clerk, deputies = [], tellers = [] } = bodies[body]?.offices ?? { chair: null, clerk: null };
  const seated = tableValues(members).filter(({ seats }) => seats.some((seat) => seat.body === body));
  return [
    ...[chair, clerk, ...deputies, ...tellers].filter((id) => id !== null),
    ...seated.map(({ id }) => id),
  ];
}

/** A guest is let into one sitting, and so is their slip. */
async function issue(desk: Desk, { members, guests = [] }: People, sitting?: SittingId): Promise<NewSlip[]> {
  const { slips } = desk.signIn;
  const people = members.map((member): Person => ({ member }));
  const made = [...(await slips.issue({ people, sitting: sitting ?? null }))];
  const { guests: known } = foundedOf(desk);
  for (const [of, ids] of Map.groupBy(
    guests,
    (id) => tableValues(known!).find((one) => one.id === id)!.sitting,
  ))
    made.push(...(await slips.issue({ people: ids.map((guest) => ({ guest })), sitting: of })));
  return made;
}

async function replace(desk: Desk, request: FastifyRequest, reply: FastifyReply): Promise<ShownSlip> {
  memberOf(request);
  const asked = parsed(slipReplaceSchema, request.body);
  const { devices = false, links = false, sitting } = asked;
  const person = personIn(asked.member, asked.guest);
  const named = credentialed({ member: person.member ?? null, guest: person.guest ?? null });
  await atDoor(desk, request, {
    type: 'IssueSlips',
    ...named,
    ...(sitting === undefined ? {} : { sitting }),
  });
  if (devices || links)
    await atDoor(desk, request, { type: 'RevokeDevices', ...named, ...(links ? { links } : {}) });
  // Before devices end: with the slip that was lost nobody comes in meanwhile.
  const [made] = await issue(desk, named, sitting);
  if (devices) await endAll(desk, person, links);
  else if (links && person.member !== undefined) await desk.signIn.links.end([person.member]);
  const { slip, code } = made!;
  void reply.header('cache-control', 'no-store');
  return { slip: slipLine(desk, slip), code, url: `${addressOf(request, asked.address)}/enter#${code}` };
}

function slipsSeenBy(desk: Desk, member: MemberId): readonly SlipLine[] {
  const state = foundedOf(desk);
  const whyNot = doorOf(state, { kind: 'member', member });
  const isTheirs = (slip: Slip): boolean => whyNot(credentialed(slip)) === null;
  if (whyNot({ members: [] })) return fail(problems['door-only']());
  return desk.signIn.slips
    .newest()
    .filter(isTheirs)
    .map((slip) => slipLine(desk, slip));
}

function slipLine({ signIn }: Desk, slip: Slip): SlipLine {
  return {
    id: slip.id,
    member: slip.member as MemberId | null,
    guest: slip.guest as GuestId | null,
    sitting: slip.sitting as SittingId | null,
    standing: signIn.slips.standing(slip),
    issued: slip.issued as Instant,
    used: slip.used as Instant | null,
    revoked: slip.revoked as Instant | null,
  };
}

function foundedOf({ hall: { state } }: Desk): FoundedAssembly {
  return state.phase === 'founded' ? state : fail(problems['door-only']());
}
