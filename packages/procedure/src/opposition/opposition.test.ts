import { describe, expect, it } from 'vitest';
import type { Event } from '../event.ts';
import type { MemberId, MotionId } from '../ids.ts';
import type { CounterSpeech, MotionCommand } from '../motion/commands.ts';
import type { MotionKind, RulebookId } from '../rulebook/types.ts';
import { CHAIR, type Hall, openHall, SITTING } from '../testing/hall.ts';
import { bare, bring, make, motion, pendingKinds, phaseOf, sittingOf } from '../testing/moves.ts';

const proposal = make('proposal', { form: 'text', text: 'That the store be opened.' });

function withMotion(
  kind: MotionKind,
  { rulebook = 'de-gosp-bonn', present = 30 }: { rulebook?: RulebookId; present?: number } = {},
): { readonly hall: Hall; readonly id: MotionId } {
  const hall = openHall({ rulebook, members: 43, present });
  bring(hall, 'd1', proposal);
  return { hall, id: bring(hall, 'd2', make(kind, bare)) };
}

function unopposed(id: MotionId): MotionCommand & { readonly type: 'RecordOpposition' } {
  return { type: 'RecordOpposition', sitting: SITTING, motion: id, objectors: 0, counterSpeeches: [] };
}

function met(
  hall: Hall,
  id: MotionId,
  objectors: number,
  counterSpeeches: readonly CounterSpeech[] = [],
): Event & { type: 'OppositionRecorded' } {
  const [event] = hall.act(CHAIR, { ...unopposed(id), objectors, counterSpeeches });
  if (event?.type !== 'OppositionRecorded') throw new Error('no opposition was recorded');
  return event;
}

const speech = (by: string, kind: CounterSpeech['kind']): CounterSpeech => ({ by: by as MemberId, kind });

describe('a motion that the house may oppose', () => {
  it('[RB-30] is carried without a vote where nobody opposes it', () => {
    const { hall, id } = withMotion('close-list');
    expect(met(hall, id, 0)).toMatchObject({ result: 'adopted-without-vote', heard: [] });
    expect(phaseOf(hall, id)).toBe('adopted');
    expect(pendingKinds(hall)).toEqual(['proposal']);
    expect(sittingOf(hall).listClosed).toBe(true);
  });

  it('[RB-30] is progress where it decides, and where a vote follows says who is heard before that', () => {
    const { hall, id } = withMotion('close-list');
    const before = hall.founded().counters.progress;
    met(hall, id, 0);
    expect(hall.founded().counters.progress).toBe(before + 1);
    const opposed = withMotion('close-list');
    met(opposed.hall, opposed.id, 1, [speech('d3', 'formal')]);
    expect(opposed.hall.founded().counters.progress).toBe(before);
    expect(motion(opposed.hall, opposed.id).opposedBy).toEqual(['d3']);
  });

  it('[RB-30] knows no fewer objectors than none, and counts no more speakers than there are members', () => {
    const { hall, id } = withMotion('close-list');
    for (const objectors of [-1, 1.5, 31])
      expect(hall.refused(CHAIR, { ...unopposed(id), objectors })).toMatchObject({
        code: 'count-impossible',
        detail: { total: objectors, most: 30 },
      });
    const stranger = { ...unopposed(id), counterSpeeches: [speech('nobody', 'formal')] };
    expect(hall.refused(CHAIR, stranger)).toMatchObject({ code: 'unknown', detail: { what: 'member' } });
    hall.act(CHAIR, { ...unopposed(id), objectors: 30 });
  });

  it('[RB-37] counts all members where presence was not recorded', () => {
    const hall = openHall({ rulebook: 'de-gosp-bonn', members: 30, present: null });
    bring(hall, 'd1', proposal);
    const id = bring(hall, 'd2', make('close-debate', bare));
    expect(hall.refused(CHAIR, { ...unopposed(id), objectors: 31 })).toMatchObject({ detail: { most: 30 } });
    expect(met(hall, id, 9).result).toBe('put-to-vote');
    const again = openHall({ rulebook: 'de-gosp-bonn', members: 30, present: null });
    bring(again, 'd1', proposal);
    expect(met(again, bring(again, 'd2', make('close-debate', bare)), 10).result).toBe('rejected');
  });

  it('[RB-30] is put to the vote where somebody objects', () => {
    const { hall, id } = withMotion('close-list');
    const recorded = met(hall, id, 1);
    expect(recorded.result).toBe('put-to-vote');
    expect(recorded.threshold).toEqual({ num: 1, den: 2, compare: 'gt', basis: 'cast' });
    expect(phaseOf(hall, id)).toBe('pending');
  });

  it('[RB-37] fails where a third of those present object to an immediate vote, and not where fewer do', () => {
    const third = withMotion('close-debate');
    const blocked = met(third.hall, third.id, 10);
    expect(blocked).toMatchObject({ result: 'rejected', threshold: { num: 1, den: 3, side: 'objectors' } });
    expect(phaseOf(third.hall, third.id)).toBe('rejected');
    const fewer = withMotion('close-debate');
    expect(met(fewer.hall, fewer.id, 9).result).toBe('put-to-vote');
  });

  it('[RB-37] counts the third of those who are present, not of all members', () => {
    const { hall, id } = withMotion('close-debate', { present: 24 });
    expect(met(hall, id, 8).result).toBe('rejected');
  });

  it('[RB-31] hears who speaks to the matter before who objects for form, one of them', () => {
    const { hall, id } = withMotion('close-list');
    expect(met(hall, id, 2, [speech('d3', 'formal'), speech('d4', 'substantive')]).heard).toEqual(['d4']);
  });

  it('[RB-31] hears the first who asked where all object for form', () => {
    const { hall, id } = withMotion('close-list');
    expect(met(hall, id, 2, [speech('d3', 'formal'), speech('d4', 'formal')]).heard).toEqual(['d3']);
  });

  it('[RB-30] counts who asks to speak against it as an objector', () => {
    const { hall, id } = withMotion('close-list');
    expect(met(hall, id, 0, [speech('d3', 'formal')]).result).toBe('put-to-vote');
  });

  it('[RB-30] fails at any counter-speech where the book says so', () => {
    const { hall, id } = withMotion('roll-call', { rulebook: 'de-fscs' });
    expect(met(hall, id, 0, [speech('d3', 'formal')])).toMatchObject({ result: 'rejected', heard: [] });
    expect(motion(hall, id).phase).toBe('rejected');
  });

  it('[RB-30] is recorded by the chair, once it is stated, before a vote on it begins', () => {
    const { hall, id } = withMotion('close-list');
    const command = unopposed(id);
    expect(hall.refused('d3', command).code).toBe('not-entitled');
    expect(hall.refused(CHAIR, { ...command, objectors: 31 }).code).toBe('count-impossible');
    expect(hall.refused(CHAIR, { ...command, motion: 'm9' as MotionId }).code).toBe('unknown');
    hall.act(CHAIR, { type: 'PutQuestion', sitting: SITTING, motion: id, method: 'hands' });
    expect(hall.refused(CHAIR, command).code).toBe('voting-in-progress');
  });

  it('[RB-30] is no question on the matter itself', () => {
    const hall = openHall({ rulebook: 'de-gosp-bonn', members: 43, present: 30 });
    const id = bring(hall, 'd1', proposal);
    const command = unopposed(id);
    expect(hall.refused(CHAIR, command)).toMatchObject({
      code: 'cannot-apply',
      citation: 'GOSP Bonn § 27(1)',
    });
  });
});
