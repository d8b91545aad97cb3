import { foundingSchema } from '@tauride/protocol';
import { describe, expect, it } from 'vitest';
import { merged } from '../house/use-draft.ts';
import { emptyDraft, type FoundDraft, nextBody } from './draft.ts';
import { foundingOf } from './founding-of.ts';
import { officesHeld, peopleOf } from './people.ts';
import { isWhole, problemsOf } from './problems.ts';

const empty = emptyDraft('de', 'Europe/Berlin');
const whole: FoundDraft = {
  ...empty,
  name: ' Northern Federation ',
  bodies: [{ id: 'assembly', name: 'Assembly', seats: '', quorum: 'third' }],
  order: 'last',
  strict: 'full',
  tradition: 'club',
  names: { assembly: 'Anna Weiß\n\n  Bo "Bobby" Bell, jr.  \nCy Cruz' },
  offices: { assembly: { chair: '2', clerk: '4', tellers: ['3', '3'] } },
  title: 'First sitting',
  at: '2026-06-01T18:00',
  agenda: 'Opening\n\nBudget',
};

const wrongIn = (change: Partial<FoundDraft>, step: FoundDraft['step']) => {
  const draft = { ...whole, ...change };
  return problemsOf(draft, step, peopleOf(draft));
};

describe('what a founder writes', () => {
  it('[FO-8] comes back after a reload, field by field', () => {
    const stored = JSON.parse(JSON.stringify(whole)) as unknown;
    expect(merged(empty, stored)).toEqual(whole);
    expect(merged(empty, { name: 7, bodies: 'none', title: 'Kept' })).toEqual({ ...empty, title: 'Kept' });
  });

  it('[FO-8] becomes what the server takes', () => {
    const founding = foundingOf(whole, peopleOf(whole));
    expect(foundingSchema.parse(founding)).toMatchObject({
      name: 'Northern Federation',
      bodies: [{ body: 'assembly', name: 'Assembly', rulebook: 'ronr12', quorum: 'third' }],
      offices: [
        { office: 'chair', row: 2 },
        { office: 'clerk', row: 4 },
        { office: 'teller', row: 3 },
      ],
      sitting: { sitting: 'sitting-2026-06-01', agenda: ['Opening', 'Budget'], rehearsal: false },
    });
    expect(founding.sitting!.startsAt).toBe(Date.UTC(2026, 5, 1, 16));
    expect(isWhole(whole, peopleOf(whole))).toBe(true);
  });

  it('[FO-8] names people by hand as a list of one column, whatever stands in a name', () => {
    const { listed, isClean } = peopleOf(whole);
    expect(listed.map(({ row, name }) => [row, name])).toEqual([
      ['2', 'Anna Weiß'],
      ['3', 'Bo "Bobby" Bell, jr.'],
      ['4', 'Cy Cruz'],
    ]);
    expect(isClean).toBe(true);
  });

  it('[FO-8] takes the offices from the list until the founder gives them otherwise', () => {
    const list = 'name,office\nAnna,chair\nBo,clerk teller\n';
    const draft: FoundDraft = { ...whole, people: 'list', list: list.replace(' teller', ''), offices: {} };
    const people = peopleOf(draft);
    expect(officesHeld(draft, people, 'assembly')).toEqual({ chair: '2', clerk: '3', tellers: [] });
    const given = { ...draft, offices: { assembly: { chair: '3', clerk: '', tellers: [] } } };
    expect(officesHeld(given, people, 'assembly').chair).toBe('3');
  });

  it.each([
    ['name', { name: ' ' }, { name: 'name-missing' }],
    ['name', { name: 'x'.repeat(201) }, { name: 'too-long' }],
    ['name', { timeZone: 'Nowhere/Land' }, { timeZone: 'zone-unknown' }],
    ['bodies', { bodies: [{ ...whole.bodies[0]!, seats: '0' }] }, { 'seats.assembly': 'seats-wrong' }],
    [
      'bodies',
      { bodies: [whole.bodies[0]!, { ...nextBody(whole.bodies), name: 'ASSEMBLY ' }] },
      { 'name.body-2': 'body-twice' },
    ],
    ['rules', { order: '' }, { order: 'answer-missing' }],
    ['rules', { order: '', strict: '', tradition: '', book: 'oas' }, {}],
    ['people', { names: {} }, { people: 'people-missing' }],
    ['people', { people: 'list', list: 'name,weight\nAnna,-1' }, { people: 'people-wrong' }],
    ['offices', { offices: {} }, { 'chair.assembly': 'chair-missing' }],
    [
      'offices',
      { offices: { assembly: { chair: '9', clerk: '', tellers: [] } } },
      { 'chair.assembly': 'chair-missing' },
    ],
    ['sitting', { title: '', at: '' }, { title: 'title-missing', at: 'hour-missing' }],
    ['sitting', { at: '2026-03-29T02:30' }, { at: 'hour-skipped' }],
    ['sitting', { title: '', at: '', later: true }, {}],
  ] as const)('[FO-5] is told what is wrong at its field: %s %j', (step, change, problems) => {
    expect(wrongIn(change as Partial<FoundDraft>, step)).toEqual(problems);
  });
});
