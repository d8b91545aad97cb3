import { describe, expect, it } from 'vitest';
import { inSession } from '../../house/house.ts';
import { openHouse, SITTING } from '../../house/testing/hall.ts';
import { callOf, emptyCall, emptyQuota, methodIn, quotasOf, rulesOf, thresholdFits } from './call-draft.ts';

const hall = openHouse();
const within = { state: hall.house().assembly, sitting: inSession(hall.house())! };
const draft = { ...emptyCall, office: ' Treasurer ' };

describe('a new election as the chair writes it', () => {
  it('is called as the rulebook says where nothing was changed', () => {
    const rules = rulesOf(draft, within);
    expect(rules).toMatchObject({ seats: 1, needs: 'majority', secret: true, lots: 'hand', quotas: [] });
    expect(callOf(draft, SITTING, rules)).toMatchObject({ type: 'CallElection', office: 'Treasurer' });
    expect(hall.refused('m1', callOf(draft, SITTING, rules)!)).toBeNull();
  });

  it('holds to what was chosen', () => {
    const chosen = { ...draft, needs: 'plurality', secret: false, lots: 'seed', seats: '3' } as const;
    const rules = rulesOf(chosen, within);
    expect(rules).toMatchObject({ needs: 'plurality', secret: false, lots: 'seed', seats: 3 });
    expect(hall.refused('m1', callOf(chosen, SITTING, rules)!)).toBeNull();
  });

  it('lets a method of counting say who is elected', () => {
    const rules = rulesOf({ ...draft, method: 'scottish-stv', needs: 'plurality' }, within);
    expect(rules).toMatchObject({ needs: 'method', paper: { kind: 'ranks', equal: false } });
  });

  it('has a threshold for lists alone, and no conditions on people there', () => {
    const quotas = [{ group: 'Women', least: '1', most: '' }];
    const rules = rulesOf({ ...draft, method: 'dhondt', threshold: ' 5% ', quotas }, within);
    expect(rules.method).toEqual({ kind: 'lists', by: 'dhondt', threshold: '5%' });
    expect(rules.quotas).toEqual([]);
    expect(['', '5%', '4.5%', '5', 'half'].map(thresholdFits)).toEqual([true, true, true, false, false]);
  });

  it('is not complete while something is missing', () => {
    const missing = [
      { office: ' ' },
      { seats: '0' },
      { seats: 'two' },
      { threshold: '5' },
      { quotas: [emptyQuota] },
    ];
    for (const change of missing) {
      const written = { ...draft, ...change };
      expect(callOf(written, SITTING, rulesOf(written, within))).toBeNull();
    }
  });

  it('reads conditions with a least, a most or both', () => {
    expect(
      quotasOf([
        { group: 'Women', least: '3', most: '' },
        { group: 'Hill ', least: '', most: '2' },
        { group: 'Lakes', least: '0', most: '1' },
      ]),
    ).toEqual([
      { group: 'Women', atLeast: 3 },
      { group: 'Hill', atMost: 2 },
      { group: 'Lakes', atLeast: 0, atMost: 1 },
    ]);
    expect(quotasOf([{ group: 'Women', least: 'some', most: '' }])).toBeNull();
  });

  it('knows a method that an older draft names and is no more', () => {
    expect(methodIn({ method: 'acclamation' })).toBe('plurality');
  });
});
