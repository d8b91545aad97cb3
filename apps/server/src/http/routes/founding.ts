import { tableGet } from '@tauride/kernel';
import type { FoundedAssembly } from '@tauride/procedure';
import {
  type Founded,
  FOUNDING_HEADER,
  foundingSchema,
  type FoundingStanding,
  type OfficeLink,
} from '@tauride/protocol';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { foundIn, type NotFounded } from '../../founding/found.ts';
import type { FoundingKey } from '../../founding/founding-key.ts';
import type { Gate } from '../../sign-in/token.ts';
import type { Desk } from '../desk.ts';
import { problemOf } from '../not-done-problem.ts';
import { parsed } from '../parsing.ts';
import { fail, problems } from '../problem.ts';
import { documented } from './documented.ts';

/** Ten thousand members with all that is known of them, and what else is written down. */
const FOUNDING_LIMIT_BYTES = 8 * 1_024 * 1_024;

const json = ['application/json'] as const;
const headers = {
  [FOUNDING_HEADER]: { type: 'string', description: 'The key of the founding link.' },
} as const;

const asking = documented({
  summary: 'Say whether there is an assembly, and whether the founding key that was sent is the right one.',
  answer: json,
  headers,
});
const founding = documented({
  summary: 'Found the assembly of an empty server: all of it in one act, or nothing.',
  description: 'For the holder of the founding link that the server printed, until there is an assembly.',
  body: 'Founding',
  answer: json,
  headers,
});

interface Founder {
  readonly desk: Desk;
  readonly gate: Gate;
  readonly key: FoundingKey;
}

/** Founding: for whoever holds the link of an empty server, and for nobody once there is an assembly (rules FO-1 to FO-3). */
export function foundingRoutes(app: FastifyInstance, founder: Founder): void {
  let busy = false;
  app.get('/api/founding', { schema: asking }, async (request, reply): Promise<FoundingStanding> => {
    void reply.header('cache-control', 'no-store');
    return standing(founder, request);
  });
  app.post(
    '/api/founding',
    {
      schema: founding,
      bodyLimit: FOUNDING_LIMIT_BYTES,
      // Nobody else's eight megabytes are read.
      onRequest: async (request) => allowed(founder, request),
    },
    async (request, reply): Promise<Founded> => {
      allowed(founder, request);
      if (busy) fail(problems['founding-busy']());
      busy = true;
      try {
        void reply.header('cache-control', 'no-store');
        return await found(founder, request);
      } finally {
        busy = false;
      }
    },
  );
}

function standing({ desk, key }: Founder, { headers: sent }: FastifyRequest): FoundingStanding {
  const given = sent[FOUNDING_HEADER];
  const isEmpty = desk.hall.state.phase === 'unfounded';
  const fits = isEmpty && typeof given === 'string' && key.fits(given);
  return {
    phase: isEmpty ? 'empty' : 'founded',
    key: given === undefined ? 'none' : fits ? 'right' : 'wrong',
  };
}

/** @throws ProblemError for whoever does not hold the link, and for everybody once there is an assembly */
function allowed(founder: Founder, request: FastifyRequest): void {
  const { phase, key } = standing(founder, request);
  if (phase === 'founded') fail(problems['founded-already']());
  if (key !== 'right') fail(problems['founding-link-needed']());
}

async function found({ desk, gate }: Founder, { body }: FastifyRequest): Promise<Founded> {
  const plan = parsed(foundingSchema, body);
  desk.enterAct('found', 'begun');
  const done = await foundIn(desk.hall, plan);
  if (done.ok) desk.enterAct('found', 'done');
  if (!done.ok) return fail(problemFor(desk, done.error));
  const { state } = desk.hall;
  if (state.phase === 'unfounded') return fail(problems['founding-link-needed']());
  return {
    assembly: state.id,
    sitting: state.sittingOrder[0] ?? null,
    entries: done.value.entries,
    names: done.value.people.length,
    links: linksFor({ desk, gate }, state),
    display: `/display#key=${gate.issue({ member: null, room: 'display' })}`,
  };
}

function problemFor(desk: Desk, why: NotFounded) {
  return why.kind === 'wrong'
    ? problems['wrong-fields'](why.problems.slice(0, 50))
    : problemOf(desk, why.why);
}

/** Chair and clerk of each body: what the founder hands on. */
function linksFor(
  { desk: { hall }, gate }: Pick<Founder, 'desk' | 'gate'>,
  { bodies, members }: FoundedAssembly,
): readonly OfficeLink[] {
  return Object.values(bodies).flatMap(({ id, offices }) =>
    (['chair', 'clerk'] as const).flatMap((office) => {
      const member = offices[office];
      if (member === null) return [];
      const name = hall.names.all[member] ?? tableGet(members, member)?.label ?? member;
      return [
        { office, body: id, member, name, path: `/${office}#key=${gate.issue({ member, room: office })}` },
      ];
    }),
  );
}
