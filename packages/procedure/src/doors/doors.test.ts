import { majority } from '@tauride/count';
import { tableGet } from '@tauride/kernel';
import { describe, expect, it } from 'vitest';
import { available } from '../available/available.ts';
import type { BodyId, MemberId, SittingId } from '../ids.ts';
import { allRulebooks } from '../rulebook/all-rulebooks.ts';
import type { RulebookId } from '../rulebook/types.ts';
import type { Publicity, Sitting } from '../sitting/state.ts';
import { openHouse } from '../testing/house.ts';
import { CHAIR, CLERK, type Hall, openHall, SITTING } from '../testing/hall.ts';
import { bare, bring, decideTop, main, make, sittingOf, votes } from '../testing/moves.ts';
import { doorsMotion } from './doors-motion.ts';
import { doorsLetIn } from './lets-in.ts';
import { doorsOf, narrowestDoors, widestDoors } from './doors.ts';

const set = (publicity: Publicity, more: object = {}) =>
  ({ type: 'SetDoors', sitting: SITTING, publicity, reason: 'A matter of persons.', ...more }) as const;

const found = (hall: Hall): Sitting => tableGet(hall.founded().sittings, SITTING)!;
const doors = (hall: Hall): Publicity => doorsOf(found(hall));
const item = (hall: Hall, at: number) => sittingOf(hall).agenda[at]!.id;
const takeUp = (hall: Hall, at: number) =>
  hall.act(CHAIR, { type: 'TakeUpItem', sitting: SITTING, item: item(hall, at) });
/** Rules that leave the doors to the chair. */
const freely = (): Hall => openHall({ rulebook: 'soviet-1917' });

describe('the doors of a sitting', () => {
  it('[DO-1] are as its call says until they are set, and then as they were set last', () => {
    const hall = freely();
    expect(doors(hall)).toBe('public');
    hall.act(CHAIR, set('closed'));
    expect(doors(hall)).toBe('closed');
    hall.act(CHAIR, set('members'));
    expect(doors(hall)).toBe('members');
    expect([widestDoors(found(hall)), narrowestDoors(found(hall))]).toEqual(['public', 'closed']);
    hall.act(CHAIR, { type: 'AdjournSitting', sitting: SITTING, ground: 'agenda-done', reason: '' });
    expect(narrowestDoors(found(hall))).toBe('closed');
    expect(hall.refused(CHAIR, set('public')).code).toBe('adjourned');
  });

  it('[DO-2] follow the item that is dealt with, and are again as they were with the next one', () => {
    const hall = freely();
    hall.act(CHAIR, set('closed', { item: item(hall, 1) }));
    expect(doors(hall)).toBe('public');
    expect(takeUp(hall, 1).map(({ type }) => type)).toEqual(['ItemTakenUp', 'DoorsSet']);
    expect(doors(hall)).toBe('closed');
    expect(takeUp(hall, 2).at(-1)).toMatchObject({ type: 'DoorsSet', publicity: 'public', ground: 'item' });
    expect(doors(hall)).toBe('public');
    hall.act(CHAIR, set('members', { item: item(hall, 2) }));
    expect(doors(hall)).toBe('members');
  });

  it('[DO-4] are the chair’s, who gives a reason; before the opening also the clerk’s', () => {
    const hall = freely();
    expect(hall.refused('d1', set('closed')).code).toBe('not-entitled');
    expect(hall.refused(CLERK, set('closed')).code).toBe('not-entitled');
    expect(hall.refused(CHAIR, set('closed', { reason: ' ' })).detail).toEqual({ form: 'reason' });
    expect(hall.refused(CHAIR, set('public')).code).toBe('already-so');
    expect(hall.refused(CHAIR, set('closed', { item: 'i9' })).detail).toMatchObject({ what: 'item' });
    const next = { sitting: 'sitting-2' as SittingId };
    hall.act(CHAIR, {
      type: 'CallSitting',
      ...next,
      bodies: ['congress' as BodyId],
      kind: 'regular',
      title: 'Second sitting',
      place: '',
      startsAt: hall.now,
      hoursRecorded: true,
      agenda: [],
    });
    hall.act(CLERK, set('closed', next));
    expect(hall.refused('d1', set('public', next)).code).toBe('not-entitled');
  });

  it.each([
    ['ronr12', 'RONR (12th ed.) 9:24'],
    ['ror1915', 'ROR (1915) § 19'],
  ] as const)('[DO-4] are the affair of the house under %s', (rulebook: RulebookId, citation) => {
    const hall = openHall({ rulebook });
    const detail = { doors: 'main' };
    expect(hall.refused(CHAIR, set('closed'))).toMatchObject({ code: 'needs-consent', citation, detail });
    const motion = bring(hall, 'd1', main('That the doors be closed.'));
    expect(hall.refused(CHAIR, set('closed', { motion })).code).toBe('needs-consent');
    decideTop(hall, votes(7, 1));
    const [event] = hall.act(CHAIR, set('closed', { motion }));
    expect(event).toMatchObject({ ground: 'motion', motion });
    expect(found(hall).doors!.at(-1)).toMatchObject({ publicity: 'closed', ground: 'motion' });
    hall.act(CHAIR, set('public'));
    expect(doors(hall)).toBe('public');
  });

  it('[DO-4] are decided on by a motion that there is, under every rulebook that leaves them to the house', () => {
    for (const { id, doors: whose, motions } of allRulebooks.filter(
      ({ doors: said }) => said?.by === 'house',
    )) {
      const kind = doorsMotion({ motions });
      expect([id, whose!.by, motions[kind]?.kind]).toEqual([id, 'house', kind]);
      const excludes = Object.values(motions).some((rule) => rule?.onAdopt === 'exclude-public');
      expect(['main', 'proposal', 'exclude-public']).toContain(kind);
      expect(kind === 'exclude-public').toBe(excludes);
    }
  });

  it('[DO-5] are closed to the public where the house excludes it, and opened where that vote is taken again', () => {
    const changes = { thresholds: { 'exclude-public': majority }, methods: ['voice', 'hands'] } as const;
    const hall = openHouse({ rulebook: 'de-bundestag', changes });
    takeUp(hall, 0);
    bring(hall, 'house-1', make('proposal', { form: 'text', text: 'That the ferry run.' }));
    const motion = bring(hall, 'house-3', make('exclude-public', bare), 'house-6');
    hall.act(CHAIR, { type: 'PutQuestion', sitting: SITTING, motion, method: 'voice' });
    const poll = sittingOf(hall).poll!;
    hall.act(CHAIR, { type: 'ClosePoll', sitting: SITTING, poll, ayesHaveIt: true });
    hall.act(CHAIR, { type: 'AnnounceResult', sitting: SITTING, poll, chairVote: null });
    expect(sittingOf(hall).doors!.at(-1)).toMatchObject({ publicity: 'members', ground: 'motion' });
    hall.act('house-5', { type: 'DemandDivision', sitting: SITTING, poll });
    expect(doors(hall)).toBe('public');
  });

  it('[DO-6] do not move while a vote is taken, unless there is danger', () => {
    const hall = openHall();
    const motion = bring(hall, 'd1', main('That a store be built.'));
    hall.act(CHAIR, { type: 'PutQuestion', sitting: SITTING, motion, method: 'hands' });
    expect(hall.refused(CHAIR, set('closed')).code).toBe('voting-in-progress');
    hall.act(CHAIR, set('closed', { ground: 'emergency' }));
    expect(found(hall).doors!.at(-1)).toMatchObject({ publicity: 'closed', ground: 'emergency' });
  });

  it('[DO-3] let in who has a seat, and nobody of whom the assembly does not know', () => {
    const hall = freely();
    const letIn = (member: string) => doorsLetIn(hall.founded(), found(hall), member as MemberId);
    hall.act(CHAIR, set('members'));
    expect([letIn('d1'), letIn('nobody')]).toEqual([true, false]);
    hall.act(CHAIR, set('closed'));
    expect([letIn('d1'), letIn('nobody')]).toEqual([true, false]);
  });

  it('[DO-4] are offered to whoever may set them', () => {
    const hall = freely();
    const offered = (member: string) =>
      available(hall.founded(), SITTING, { member: member as MemberId, now: hall.now })
        .acts.filter(({ type }) => type === 'SetDoors')
        .map((act) => (act.type === 'SetDoors' ? act.publicity : null));
    expect([offered(CHAIR), offered('d1')]).toEqual([['members', 'closed'], []]);
  });
});
