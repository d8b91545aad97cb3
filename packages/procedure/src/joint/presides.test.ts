import { tableGet } from '@tauride/kernel';
import { describe, expect, it } from 'vitest';
import { isOfficer, rulebookOf } from '../assembly/access.ts';
import { available } from '../available/available.ts';
import { chairTurn } from '../available/chair-turn.ts';
import type { BodyId, MemberId, SittingId } from '../ids.ts';
import type { JointTerms } from '../sitting/state.ts';
import { callAgreed, CHAIR, CLERK, type Hall, SITTING } from '../testing/hall.ts';
import { openHouse } from '../testing/house.ts';
import { bring, main, sittingOf, top } from '../testing/moves.ts';
import { chairsOf } from './presides.ts';

const north = 'north' as BodyId;
const south = 'south' as BodyId;
const id = (name: string) => name as MemberId;

const ofSouth = { presides: { kind: 'body', body: south } } as const;
const together = { presides: { kind: 'presidium' } } as const;
const inTurn = { presides: { kind: 'in-turn' } } as const;

function joint(agreed: JointTerms = {}, rulebook = 'ronr12'): Hall {
  return openHouse({
    bodies: [
      { id: 'north', members: 6, officers: true, present: 6 },
      { id: 'south', members: 5, officers: true, present: 5, rulebook },
    ],
    mode: 'as-one',
    joint: agreed,
  });
}

const to = (name: string) => ({ type: 'HandOverChair', sitting: SITTING, to: id(name) }) as const;

function leaves(...left: readonly string[]) {
  return { type: 'RecordPresence', sitting: SITTING, arrived: [], left: left.map(id) } as const;
}

function callAgain(hall: Hall, joint: JointTerms): SittingId {
  const sitting = 'sitting-2' as SittingId;
  callAgreed(hall, {
    type: 'CallSitting',
    sitting,
    bodies: [north, south],
    kind: 'regular',
    title: 'Again',
    place: 'Hall',
    startsAt: hall.now,
    hoursRecorded: true,
    publicity: 'public',
    agenda: [],
    joint,
  });
  return sitting;
}

describe('who presides over a joint sitting', () => {
  it.each([
    [{}, [CHAIR, 'north-2']],
    [ofSouth, ['south-1', 'south-2']],
    [together, [CHAIR, 'south-1', 'north-2', 'south-2']],
    [inTurn, [CHAIR, 'south-1', 'north-2', 'south-2']],
  ] as const)('[JS-7] %j: each of these may open it, and nobody else', (agreed, may) => {
    const hall = joint();
    const sitting = callAgain(hall, agreed);
    const called = tableGet(hall.founded().sittings, sitting)!;
    expect(chairsOf(hall.founded(), called)).toEqual(may);
    const open = { type: 'OpenSitting', sitting } as const;
    for (const member of [CHAIR, CLERK, 'north-1', 'north-2', 'north-3', 'south-1', 'south-2', 'south-3']) {
      const { acts } = available(hall.founded(), sitting, { member: id(member), now: hall.now });
      const offered = acts.filter(({ type }) => type === 'OpenSitting');
      expect(offered).toHaveLength(may.some((each) => each === member) ? 1 : 0);
    }
    expect(hall.refused('south-4', open).code).toBe('not-entitled');
    const [opened] = hall.act(may.at(-1)!, open);
    expect(opened).toMatchObject({ type: 'SittingOpened', presiding: may.at(-1) });
  });

  it('[JS-7] one without a chair is opened by a deputy', () => {
    const hall = joint();
    const office = { body: south, office: 'chair', member: id('south-1') } as const;
    hall.act('south-1', { type: 'RelieveOffice', ...office, reason: 'Resigned.' });
    const sitting = callAgain(hall, ofSouth);
    hall.act('south-2', { type: 'OpenSitting', sitting });
  });

  it.each([
    [{}, [CLERK], ['north-3']],
    [together, [CLERK], ['north-3', 'south-3']],
    [ofSouth, [], ['south-3']],
  ] as const)('[JS-7] %j: their desks serve it', (agreed, clerks, tellers) => {
    const hall = joint(agreed);
    const serves = (office: 'clerk' | 'teller') =>
      [CLERK, 'north-3', 'south-3'].filter((member) =>
        isOfficer(hall.founded(), sittingOf(hall), { member: id(member), office }),
      );
    expect(serves('clerk')).toEqual(clerks);
    expect(serves('teller')).toEqual(tellers);
  });

  it('[JS-7] the rules are those of the body that was named, whoever presides', () => {
    const books = (agreed: JointTerms) => {
      const hall = joint(agreed, 'un-ga');
      return rulebookOf(hall.founded(), sittingOf(hall)).id;
    };
    expect(books({})).toBe('ronr12');
    expect(books({ rules: south })).toBe('un-ga');
    expect(books(ofSouth)).toBe('ronr12');
  });
});

describe('leaving the chair', () => {
  it('[JS-8] to a deputy, and back; what the chair does is then done by the other', () => {
    const hall = joint();
    expect(hall.refused('north-2', to('north-2'))).toMatchObject({ detail: { act: 'chair' } });
    const [event] = hall.act(CHAIR, to('north-2'));
    expect(event).toEqual({
      type: 'ChairHandedOver',
      sitting: SITTING,
      presiding: 'north-2',
      citation: 'RONR (12th ed.) 43:29',
    });
    bring(hall, 'north-1', main('That the ferry run all night.'), 'south-1');
    const put = { type: 'PutQuestion', sitting: SITTING, motion: top(hall), method: 'recorded' } as const;
    expect(hall.refused(CHAIR, put)).toMatchObject({ code: 'not-entitled', detail: { act: 'chair' } });
    hall.act('north-2', to(CHAIR));
    hall.act(CHAIR, put);
  });

  it.each([
    [{}, 'south-1', 'preside'],
    [{}, 'north-1', 'preside'],
    [ofSouth, CHAIR, 'preside'],
    [together, 'south-3', 'preside'],
  ] as const)('[JS-8] %j: not to %s', (agreed, name, act) => {
    const hall = joint(agreed);
    expect(hall.refused(sittingOf(hall).presiding, to(name))).toMatchObject({
      code: 'not-entitled',
      detail: { act },
    });
  });

  it('[JS-8] to an officer of another body where they preside together', () => {
    const hall = joint(together);
    hall.act(CHAIR, to('south-2'));
    expect(sittingOf(hall).presiding).toBe('south-2');
  });

  it('[JS-8] not to one who presides already, is not there, or speaks', () => {
    const hall = joint();
    expect(hall.refused(CHAIR, to(CHAIR)).code).toBe('already-so');
    bring(hall, 'north-1', main('That the ferry run all night.'), 'south-1');
    hall.act('north-2', { type: 'RequestFloor', sitting: SITTING, side: null, purpose: 'debate' });
    hall.act(CHAIR, { type: 'GiveFloor', sitting: SITTING, member: id('north-2') });
    expect(hall.refused(CHAIR, to('north-2')).code).toBe('interrupts-speaker');
    hall.act(CHAIR, { type: 'EndSpeech', sitting: SITTING });
    hall.act('north-2', leaves('north-2'));
    expect(hall.refused(CHAIR, to('north-2')).code).toBe('not-present');
  });

  it('[JS-8] not while a vote is taken: who put the question announces what became of it', () => {
    const hall = joint();
    bring(hall, 'north-1', main('That the ferry run all night.'), 'south-1');
    hall.act(CHAIR, { type: 'PutQuestion', sitting: SITTING, motion: top(hall), method: 'recorded' });
    expect(hall.refused(CHAIR, to('north-2')).code).toBe('voting-in-progress');
  });

  it('[JS-8] a deputy takes it once the one who presided has left the hall', () => {
    const hall = joint();
    const offers = (member: string) =>
      available(hall.founded(), SITTING, { member: id(member), now: hall.now }).acts.filter(
        ({ type }) => type === 'HandOverChair',
      );
    expect(offers('north-2')).toEqual([]);
    expect(offers(CHAIR)).toEqual([to('north-2')]);
    hall.act(CHAIR, leaves(CHAIR));
    expect(offers('north-2')).toEqual([to('north-2')]);
    expect(hall.refused('south-1', to('north-2')).code).toBe('not-entitled');
    hall.act('north-2', to('north-2'));
    expect(sittingOf(hall).presiding).toBe('north-2');
  });
});

describe('chairs in turn', () => {
  function withItems(hall: Hall, presiding: string, count: number): void {
    for (let at = 0; at < count; at += 1)
      hall.act(presiding, { type: 'AddAgendaItem', sitting: SITTING, title: `Item ${at}` });
  }

  function next(hall: Hall): string {
    const { presiding, agenda } = sittingOf(hall);
    const item = agenda.find(({ phase }) => phase === 'to-come')!.id;
    hall.act(presiding, { type: 'TakeUpItem', sitting: SITTING, item });
    return sittingOf(hall).presiding;
  }

  it('[JS-9] the first item stays with who opened, each later one passes the chair on', () => {
    const hall = joint(inTurn);
    withItems(hall, CHAIR, 4);
    expect(chairTurn(hall.founded(), SITTING)).toMatchObject({
      say: 'next-item',
      act: { type: 'TakeUpItem' },
    });
    expect([1, 2, 3].map(() => next(hall))).toEqual([CHAIR, 'south-1', CHAIR]);
    hall.act('south-1', leaves('south-1'));
    expect(next(hall)).toBe('south-2');
  });

  it('[JS-9] it stays where it is while nobody of another body is there', () => {
    const hall = joint(inTurn);
    withItems(hall, CHAIR, 2);
    hall.act(CHAIR, leaves('south-1', 'south-2'));
    expect([1, 2].map(() => next(hall))).toEqual([CHAIR, CHAIR]);
  });
});
