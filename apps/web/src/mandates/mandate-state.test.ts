import { tableGet } from '@tauride/kernel';
import {
  type BodyId,
  type MandateId,
  mandateOf,
  type MemberId,
  type Poll,
  pollOf,
  type RulebookChanges,
} from '@tauride/procedure';
import { loadTerms } from '@tauride/minutes';
import { describe, expect, it } from 'vitest';
import { ballotsForOthers } from '../clerk/member-acts.ts';
import { openHouse, SITTING } from '../house/testing/hall.ts';
import type { HallView, KeptReceipt, WaitingAct } from '../live/types.ts';
import { castBy, othersVotes, stateOf, whyNone } from './mandate-state.ts';
import {
  allowsProxies,
  mayHold,
  nextSittingOf,
  openQuestions,
  proxiesInForce,
  ruleLines,
  scopeText,
  votesInBodies,
} from './proxy-view.ts';

const body = 'b' as BodyId;
const at = { sitting: SITTING };
const id = (place: number) => `m${place}` as MemberId;
const [chair, giver, holder, late, away] = [id(1), id(2), id(3), id(4), id(5)];

const changes: RulebookChanges = {
  citeAs: 'Standing Orders',
  voting: {
    proxies: { holders: 'voters', perHolder: 2, chains: false, secretBallots: false, cite: '14' },
  },
};

/** A vote is open; one member gave another a proxy and is away, one came late, and one is away without any. */
function voting() {
  const { act, house } = openHouse('ronr12', changes);
  act(giver, { type: 'GiveProxy', body, from: giver, to: holder, scope: { kind: 'all' } });
  const arrived = [chair, holder, ...[6, 7, 8, 9].map(id)];
  act(chair, { type: 'RecordPresence', ...at, arrived, left: [] });
  act(holder, {
    type: 'MakeMotion',
    ...at,
    kind: 'main',
    target: null,
    wording: { form: 'text', text: 'That the hall be open.' },
    onBehalfOf: null,
    qualified: false,
    claimsPrevailingSide: false,
  });
  const offered = () => openSitting(house()).offered[0]!;
  const motion = offered();
  act(id(6), { type: 'SecondMotion', ...at, motion });
  act(chair, { type: 'StateQuestion', ...at, motion });
  act(chair, { type: 'PutQuestion', ...at, motion, method: 'recorded' });
  act(chair, { type: 'RecordPresence', ...at, arrived: [late], left: [] });
  const poll = pollOf(house().assembly, openSitting(house()).poll!);
  return { house: house(), poll };
}

function openSitting({ assembly }: { readonly assembly: HallView['assembly'] }) {
  const sitting = tableGet(assembly.sittings, SITTING);
  if (sitting?.phase !== 'open') throw new Error('the sitting is open');
  return sitting;
}

function receiptOf(poll: Poll, mandate: MandateId): KeptReceipt {
  return { poll: poll.id, mandate, choice: 'no', at: 0 as never, receipt: {} as never };
}

describe('votes that somebody casts for others', () => {
  const { house, poll } = voting();
  const view = (member: MemberId) =>
    ({ assembly: house.assembly, me: { member, room: 'delegate' } }) as const;

  it('are those in the register, without the own', () => {
    expect(othersVotes(poll, holder)).toMatchObject([{ of: giver, by: holder, as: 'proxy' }]);
    expect(othersVotes(poll, chair)).toEqual([]);
    expect(othersVotes({}, holder)).toEqual([]);
    expect(castBy(poll, giver)).toMatchObject({ by: holder });
    expect(castBy(poll, holder)).toBeNull();
  });

  it('are left, wait on the device, or are in, each by itself', () => {
    const [line] = othersVotes(poll, holder);
    const mandate = mandateOf(line!);
    const nothing = { receipts: {}, waiting: [] };
    const own = { ...receiptOf(poll, mandate), choice: 'yes' as const };
    expect(stateOf({ ...nothing, receipts: { [poll.id]: own } }, poll, line!).phase).toBe('left');
    const kept = receiptOf(poll, mandate);
    const receipts = { [`${poll.id} ${mandate}`]: kept };
    expect(stateOf({ ...nothing, receipts }, poll, line!)).toMatchObject({ phase: 'in', receipt: kept });
    const act = { id: '1', at: 0, kind: 'ballot', poll: poll.id, choice: 'yes', revision: {} };
    const waiting = (more: object) => [{ ...act, ...more } as unknown as WaitingAct];
    expect(stateOf({ receipts, waiting: waiting({ mandate }) }, poll, line!).phase).toBe('waits');
    expect(stateOf({ receipts, waiting: waiting({}) }, poll, line!).phase).toBe('in');
    const refused = waiting({ mandate, refused: { code: 'no-poll' } });
    expect(stateOf({ receipts, waiting: refused }, poll, line!).phase).toBe('in');
  });

  it('tell why there is no own vote: come late, absent, or none at all', () => {
    expect(whyNone(view(late), poll)).toBe('late');
    expect(whyNone(view(away), poll)).toBe('absent');
    expect(whyNone(view('nobody' as MemberId), poll)).toBe('other');
    expect(whyNone(view(holder), poll)).toBe('other');
  });
});

describe('proxies as the page shows them', async () => {
  const t = (message: string, values?: object) => `${message} ${JSON.stringify(values ?? {})}`;
  const tongue = { t, words: await loadTerms('en'), locale: 'en' } as never;

  it('are those in force, with their questions and what the rules say of them', () => {
    const { assembly } = voting().house;
    const [proxy, ...others] = proxiesInForce(assembly);
    expect(others).toEqual([]);
    expect(proxy).toMatchObject({ from: giver, to: holder });
    expect(scopeText({ assembly }, proxy!.scope, tongue)).toContain('mandates.scope.all');
    expect(scopeText({ assembly }, { kind: 'sitting', ...at }, tongue)).toContain('First day');
    const { lines, citation } = ruleLines(assembly, assembly.bodies[body]!, tongue);
    expect([citation, lines.map((line) => line.split(' ')[0])]).toEqual([
      'Standing Orders 14',
      [
        'mandates.rule.holders.voters',
        'mandates.rule.limit',
        'mandates.rule.no-chains',
        'mandates.rule.no-secret',
      ],
    ]);
    expect(votesInBodies(assembly, giver).map(({ name }) => name)).toEqual(['Assembly']);
    expect([mayHold(assembly, body, late), mayHold(assembly, body, 'nobody' as MemberId)]).toEqual([
      true,
      false,
    ]);
    expect(nextSittingOf(assembly, body)?.id).toBe(SITTING);
    expect(openQuestions(assembly, openSitting({ assembly }))).toHaveLength(1);
  });

  it('are not taken where members vote in person, with where that is said', () => {
    const { assembly } = openHouse().house();
    expect(allowsProxies(assembly, body)).toBe(false);
    const { lines, citation } = ruleLines(assembly, assembly.bodies[body]!, tongue);
    expect([lines, citation]).toEqual([
      ['mandates.proxies.not-allowed {"body":"Assembly"}'],
      expect.stringContaining('45:70'),
    ]);
  });
});

describe('a member without a device who votes for others', () => {
  it('casts each of these votes by the desk’s hand, beside the own', () => {
    const { house } = voting();
    const t = (message: string, values?: object) => `${message} ${JSON.stringify(values ?? {})}`;
    const acts = ballotsForOthers(house, holder, { t });
    expect(acts.map((act) => act.id)).toEqual([
      `yes ${giver}~${holder}`,
      `no ${giver}~${holder}`,
      `abstain ${giver}~${holder}`,
    ]);
    expect(acts[0]).toMatchObject({ kind: 'ballot', choice: 'yes', mandate: `${giver}~${holder}` });
    expect(ballotsForOthers(house, late, { t })).toEqual([]);
  });
});
