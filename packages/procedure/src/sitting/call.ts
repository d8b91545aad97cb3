import { err, ok, type Result, tableGet, tableHas } from '@tauride/kernel';
import { usualPublicity } from '../assembly/place.ts';
import { hasSat, isOfficerOf, mayCallTogether } from '../assembly/may-manage.ts';
import type { FoundedAssembly } from '../assembly/state.ts';
import type { Context } from '../context.ts';
import type { Event } from '../event.ts';
import type { ItemId, MemberId } from '../ids.ts';
import { termsRefusal } from '../joint/check-terms.ts';
import { type Refusal, refusal } from '../refusal.ts';
import type { SittingCommand } from './commands.ts';
import type { Call } from './state.ts';

type Decided = Result<readonly Event[], Refusal>;
type CallSitting = SittingCommand & { readonly type: 'CallSitting' };

export function callSitting(state: FoundedAssembly, command: CallSitting, context: Context): Decided {
  const refused = callRefusal(state, command, context);
  if (refused) return err(refused);
  const { sitting, bodies } = command;
  const agenda = command.agenda.map((item, at) => ({
    item: `i${state.counters.item + at + 1}` as ItemId,
    title: item,
  }));
  return ok([{ type: 'SittingCalled', sitting, bodies, call: callOf(state, command), agenda }]);
}

function callRefusal(state: FoundedAssembly, command: CallSitting, { actor }: Context): Refusal | null {
  const { sitting, bodies, startsAt, endsAt } = command;
  const missing = bodies.find((body) => !Object.hasOwn(state.bodies, body));
  if (missing !== undefined || bodies.length === 0)
    return refusal('unknown', null, { what: 'body', id: missing ?? '' });
  if (new Set(bodies).size < bodies.length) return refusal('malformed', null, { form: 'bodies' });
  if (endsAt !== undefined && endsAt <= startsAt) return refusal('malformed', null, { form: 'hour' });
  const terms = termsRefusal(command);
  if (terms) return terms;
  if (tableHas(state.sittings, sitting)) return refusal('already-so', null, { phase: 'called', sitting });
  const entitled =
    actor.kind === 'operator'
      ? bodies.every((body) => !hasSat(state, body))
      : isCaller(state, command, actor.member);
  return entitled ? null : refusal('not-entitled', null, { act: 'call' });
}

/** Rule JS-23: nobody calls a body together with others who does not serve each of them: else one body could act for another. */
function isCaller(state: FoundedAssembly, { bodies }: CallSitting, member: MemberId): boolean {
  const [first, ...others] = bodies;
  const isOwn = isOfficerOf(state, first!, member);
  return isOwn && others.every((body) => mayCallTogether(state, body, member));
}

function callOf(state: FoundedAssembly, command: CallSitting): Call {
  const { kind, title, place, startsAt, hoursRecorded } = command;
  const { mode, laterMeeting, quarterly, endsAt } = command;
  const subjects = command.subjects ?? (kind === 'special' ? command.agenda : undefined);
  return {
    kind,
    title,
    place,
    startsAt,
    hoursRecorded,
    publicity: command.publicity ?? usualPublicity(state, command.bodies),
    ...dayOf(state, command),
    ...(mode === undefined ? {} : { mode }),
    ...(command.joint === undefined ? {} : { joint: command.joint }),
    ...(subjects === undefined ? {} : { subjects }),
    ...(laterMeeting === undefined ? {} : { laterMeeting }),
    ...(quarterly === undefined ? {} : { quarterly }),
    ...(endsAt === undefined ? {} : { endsAt }),
    ...(command.checkIn === undefined ? {} : { checkIn: command.checkIn }),
    ...(command.confirm === undefined ? {} : { confirm: command.confirm }),
    ...(command.rehearsal === undefined ? {} : { rehearsal: command.rehearsal }),
  };
}

/** Rule RS-20: an adjourned meeting is the next day of the session of the sitting before it; any other begins a session.
 *  A rehearsal takes no number away. */
function dayOf(
  state: FoundedAssembly,
  { bodies, kind }: CallSitting,
): { readonly session: number; readonly day: number } {
  const before = state.sittingOrder
    .map((id) => tableGet(state.sittings, id))
    .findLast((sitting) => sitting?.bodies[0] === bodies[0] && sitting?.call.rehearsal !== true);
  if (!before) return { session: 1, day: 1 };
  const { session = 1, day = 1 } = before.call;
  return kind === 'adjourned' ? { session, day: day + 1 } : { session: session + 1, day: 1 };
}
