import { asksWeight, rowsOf, type Tally } from '@tauride/count';
import { err, ok, type Result } from '@tauride/kernel';
import { type Acting, chairOnly, deskOnly } from '../authority.ts';
import type { Event } from '../event.ts';
import type { BodyId } from '../ids.ts';
import { blocsOf, weightOfBlocs } from '../joint/blocs.ts';
import { mayEnterFor } from '../joint/officers.ts';
import { type Refusal, refusal } from '../refusal.ts';
import { presentIn, voters, weightTotal } from './count-of.ts';
import type { PollCommand } from './commands.ts';
import type { BodyCount, CountPart, Finding, Poll } from './state.ts';

type Decided = Result<readonly Event[], Refusal>;
type OpenPoll = Poll & { readonly phase: 'open' };
type Enter = PollCommand & { type: 'EnterCount' };
type Close = PollCommand & { type: 'ClosePoll' };

export function enterCount(acting: Acting, command: Enter, poll: Poll): Decided {
  const refused = counterOnly(acting, command, poll) ?? countRefusal(acting, command, poll);
  if (refused) return err(refused);
  const { place, tally, body, weight } = command;
  const part: CountPart = {
    ...tally,
    place,
    by: acting.member,
    ...(body === undefined ? {} : { body }),
    ...(weight === undefined ? {} : { weight }),
  };
  return ok([{ type: 'CountEntered', sitting: acting.sitting.id, poll: poll.id, part }]);
}

function counterOnly(acting: Acting, { body }: Enter, poll: Poll): Refusal | null {
  const may = mayEnterFor(acting, poll, body);
  if (may === null) return deskOnly(acting);
  return may ? null : refusal('not-entitled', null, { act: 'count-in', body: body! });
}

/** Rules RP-4 and RP-21: a hand count can't hold more votes than there are members with a vote, in all and in each body. */
function countRefusal(
  { sitting }: Acting,
  { place, body, tally, weight }: Enter,
  poll: Poll,
): Refusal | null {
  if (poll.phase !== 'open' || poll.method !== 'hands')
    return refusal('no-poll', null, { method: poll.method });
  const size = poll.bodies?.find((each) => each.body === body);
  if (body !== undefined && !size) return refusal('unknown', null, { what: 'body', id: body });
  const inBlocs = blocsOf(sitting, poll) !== null;
  const apart = inBlocs || rowsOf(poll.threshold).length > 0;
  const lacking =
    (body === undefined && apart && 'body') ||
    (weight === undefined && !inBlocs && asksWeight(poll.threshold) && 'weight');
  if (lacking) return refusal('malformed', null, { form: lacking });
  const others = poll.parts.filter((part) => part.place !== place || part.body !== body);
  const all = { total: total([...others, tally]), most: poll.present ?? poll.membership };
  const within = {
    total: total([...others.filter((part) => part.body === body), tally]),
    most: size ? (presentIn(poll, { body: size.body, by: 'heads' }) ?? size.membership) : all.most,
  };
  const excess = [all, within].find((found) => found.total > found.most);
  return excess ? refusal('count-impossible', null, excess) : null;
}

function total(parts: readonly Tally[]): number {
  return parts.reduce((sum, part) => sum + voters(part), 0);
}

export function close(acting: Acting, command: Close, poll: Poll): Decided {
  const refused =
    chairOnly(acting) ?? (poll.phase === 'open' ? null : refusal('no-poll', null, { poll: poll.id }));
  if (refused || poll.phase !== 'open') return err(refused ?? refusal('no-poll'));
  const finding = findingOf(acting, poll, command);
  return finding.ok
    ? ok([{ type: 'PollClosed', sitting: acting.sitting.id, poll: poll.id, finding: finding.value }])
    : finding;
}

function findingOf(acting: Acting, poll: OpenPoll, command: Close): Result<Finding, Refusal> {
  if (poll.method === 'voice')
    return command.ayesHaveIt === null
      ? err(refusal('malformed', null, { form: 'voice' }))
      : ok({ kind: 'judged', ayesHaveIt: command.ayesHaveIt });
  const missing = poll.method === 'hands' ? notReported(acting, poll) : undefined;
  if (missing !== undefined) return err(refusal('nothing-counted', null, { body: missing }));
  const counted = poll.method === 'hands' ? handsOf(acting, poll) : boxOf(acting, poll);
  if (!counted) return err(refusal('nothing-counted'));
  const { besides } = command;
  return ok(besides === undefined ? counted : { ...counted, besides });
}

/** Rule JS-14: a body whose hands nobody has counted yet, where bodies count apart. */
function notReported({ sitting }: Acting, poll: OpenPoll): BodyId | undefined {
  const named = blocsOf(sitting, poll) ?? rowsOf(poll.threshold);
  return named.find(({ body }) => !poll.parts.some((part) => part.body === body))?.body as BodyId | undefined;
}

type Counted = Finding & { readonly kind: 'counted' };

function handsOf({ state, sitting }: Acting, poll: OpenPoll): Counted | null {
  const { parts, threshold, bodies } = poll;
  if (parts.length === 0) return null;
  const byBody = bodies !== undefined && parts.every(({ body }) => body !== undefined);
  const counts = byBody ? bodies.map(({ body }) => bodyOfHands(poll, body)) : [];
  const blocs = blocsOf(sitting, poll);
  const weights = parts.flatMap(({ weight }) => weight ?? []);
  const weighed = asksWeight(threshold) || (weights.length > 0 && weights.length === parts.length);
  const weight = blocs
    ? weightOfBlocs(blocs, counts)
    : { tally: sumOf(weights), total: weightTotal(state, poll) };
  return {
    kind: 'counted',
    tally: sumOf(parts),
    seal: null,
    ...(byBody ? { bodies: counts } : {}),
    ...(weighed ? { weight } : {}),
  };
}

function bodyOfHands(poll: OpenPoll, body: BodyId): BodyCount {
  const tally = sumOf(poll.parts.filter((part) => part.body === body));
  return { body, tally, present: presentIn(poll, { body, by: 'heads' }) };
}

/** The box of a question on which bodies count apart, or weights count beside heads, must say those counts too. */
function boxOf({ context: { sealed } }: Acting, { threshold }: OpenPoll): Counted | null {
  if (!sealed) return null;
  const rows = rowsOf(threshold);
  if (rows.some(({ body }) => !sealed.bodies?.some((each) => each.body === body))) return null;
  if (asksWeight(threshold) && !sealed.weight) return null;
  const { tally, seal, bodies, weight } = sealed;
  return { kind: 'counted', tally, seal, ...(bodies ? { bodies } : {}), ...(weight ? { weight } : {}) };
}

function sumOf(parts: readonly Tally[]): Tally {
  return parts.reduce(
    (sum, part) => ({ yes: sum.yes + part.yes, no: sum.no + part.no, abstain: sum.abstain + part.abstain }),
    { yes: 0, no: 0, abstain: 0 },
  );
}
