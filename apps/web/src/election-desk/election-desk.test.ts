import { type Election, type MemberId, type Round } from '@tauride/procedure';
import { describe, expect, it } from 'vitest';
import { SITTING } from '../house/testing/hall.ts';
import { neededIn } from '../results/needed.ts';
import { emptyName, nominationOf, peopleIn } from './name-draft.ts';
import { turnoutIn } from './turnout-in.ts';

const election = (method: object, quotas: readonly object[] = []): Election =>
  ({ id: 'e1', rules: { method, quotas } }) as never;
const people = election({ kind: 'people', by: 'irv' }, [{ group: 'Women', atLeast: 1 }]);
const lists = election({ kind: 'lists', by: 'dhondt' });

describe('a name that the desk enters', () => {
  it('is a member, somebody else, or a list', () => {
    const member = { ...emptyName, member: 'm4' as MemberId };
    expect(nominationOf(member, people, SITTING)?.candidate).toMatchObject({ member: 'm4', groups: [] });
    const other = { ...emptyName, kind: 'person', name: ' Ada ' } as const;
    expect(nominationOf(other, people, SITTING)?.candidate).toMatchObject({ member: null, name: 'Ada' });
    const list = { ...emptyName, name: 'Lakes', people: 'Ada\n\n Bo ' };
    expect(nominationOf(list, lists, SITTING)?.candidate).toMatchObject({
      name: 'Lakes',
      people: ['Ada', 'Bo'],
    });
  });

  it('is not entered while it is incomplete', () => {
    expect(nominationOf(emptyName, people, SITTING)).toBeNull();
    expect(nominationOf({ ...emptyName, kind: 'person', name: ' ' }, people, SITTING)).toBeNull();
    expect(nominationOf({ ...emptyName, name: 'Lakes' }, lists, SITTING)).toBeNull();
    expect(peopleIn(' \n')).toEqual([]);
  });

  it('belongs to groups of this election alone', () => {
    const draft = { ...emptyName, member: 'm4' as MemberId, groups: ['Women', 'of another draft'] };
    expect(nominationOf(draft, people, SITTING)?.candidate.groups).toEqual(['Women']);
  });
});

describe('papers that are in', () => {
  const entry = (by: string, papers: number, digest: string) => ({ by: by as MemberId, papers, digest });
  const round = (batches: Round['batches']): Round => ({ batches, present: 30, membership: 40 }) as never;

  it('are those on screens and those that tellers entered', () => {
    const agreed = { name: '1', phase: 'agreed', entries: [entry('a', 5, 'x'), entry('b', 5, 'x')] } as const;
    const differs = {
      name: '2',
      phase: 'differs',
      entries: [entry('a', 4, 'x'), entry('b', 3, 'y')],
    } as const;
    expect(turnoutIn(round([agreed, differs]), 12)).toEqual({ screen: 12, paper: 9, cast: 21, voters: 30 });
    expect(turnoutIn(round([]), undefined).cast).toBe(0);
  });
});

describe('what is needed to be elected', () => {
  const box = { ballots: 20, blank: 2, invalid: 1, counted: { kind: 'people', outcome: {} } };
  const needed = (rules: object, quota?: string) =>
    neededIn(
      { rules } as never,
      {
        box: { ...box, counted: { kind: 'people', outcome: quota === undefined ? {} : { quota } } },
      } as never,
    );

  it('is more than half of what counts as a vote, the line half a vote before', () => {
    expect(needed({ needs: 'majority', majorityOf: 'cast' })).toEqual({
      kind: 'majority',
      votes: '10',
      line: '9.5',
    });
    expect(needed({ needs: 'majority', majorityOf: 'valid' })?.votes).toBe('9');
  });

  it('is the quota of the method, or nothing', () => {
    expect(needed({ needs: 'method' }, '6.66667')).toMatchObject({ kind: 'quota', line: '6.66667' });
    expect(needed({ needs: 'plurality' })).toBeNull();
  });
});
