import { foundingSchema } from '@tauride/protocol';
import { describe, expect, it } from 'vitest';
import { merged } from '../house/use-draft.ts';
import type { Translate } from '../messages/use-t.ts';
import { factsOf } from './facts.ts';
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
  offices: {
    assembly: {
      chair: 'Anna Weiß',
      clerk: 'Cy Cruz',
      tellers: ['Bo "Bobby" Bell, jr.', 'Bo "Bobby" Bell, jr.'],
    },
  },
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
      [2, 'Anna Weiß'],
      [3, 'Bo "Bobby" Bell, jr.'],
      [4, 'Cy Cruz'],
    ]);
    expect(isClean).toBe(true);
  });

  it('[FO-8] takes the offices from the list until the founder gives them otherwise', () => {
    const list = 'name,office\nAnna,chair\nBo,clerk teller\n';
    const draft: FoundDraft = { ...whole, names: {}, list: list.replace(' teller', ''), offices: {} };
    const people = peopleOf(draft);
    expect(officesHeld(draft, people, 'assembly')).toEqual({ chair: 'Anna', clerk: 'Bo', tellers: [] });
    const given = { ...draft, offices: { assembly: { chair: 'Bo', clerk: '', tellers: [] } } };
    expect(officesHeld(given, people, 'assembly').chair).toBe('Bo');
  });

  it('[FO-9] takes a list and names by hand together', () => {
    const list = 'Name;Amt\r\nDi Dean;clerk\r\n';
    const draft: FoundDraft = { ...whole, list };
    const people = peopleOf(draft);
    expect(people.isClean).toBe(true);
    expect(people.listed.map(({ row, name }) => [row, name])).toEqual([
      [2, 'Di Dean'],
      [3, 'Anna Weiß'],
      [4, 'Bo "Bobby" Bell, jr.'],
      [5, 'Cy Cruz'],
    ]);
    const { offices } = foundingOf(draft, people);
    expect(offices.map(({ office, row }) => [office, row])).toEqual([
      ['chair', 3],
      ['clerk', 5],
      ['teller', 4],
    ]);
  });

  it('[FO-9] leaves an office with whom it was given to when names are added before theirs', () => {
    const draft: FoundDraft = { ...whole, names: { assembly: `Zoe\n${whole.names['assembly']!}` } };
    expect(foundingOf(draft, peopleOf(draft)).offices[0]).toMatchObject({ office: 'chair', row: 3 });
  });

  it('[FO-9] tells those apart who bear the same name', () => {
    const list = 'name,member_number\nAnna,1\nAnna,2\nAnna,3';
    const { listed, isClean } = peopleOf({ ...whole, names: {}, list });
    expect([isClean, listed.map(({ key }) => key)]).toEqual([true, ['Anna', 'Anna 2', 'Anna 3']]);
  });

  it('[FO-10] shows all that is sent before it is founded', () => {
    const draft: FoundDraft = {
      ...whole,
      publicity: 'members',
      checkIn: 'code',
      confirm: 'important',
      place: 'Hall 3',
      rehearsal: true,
    };
    const people = peopleOf(draft);
    const t: Translate = (id, values) => [id, ...Object.values(values ?? {})].join(' ');
    const told = factsOf({ draft, people, t }).flatMap(({ label, lines }) => [label, ...lines]);
    expect(foundingOf(draft, people).sitting).toMatchObject({ confirm: 'important' });
    expect(told).toEqual(
      expect.arrayContaining([
        'Northern Federation',
        'Deutsch',
        'Europe/Berlin',
        'rulebooks.ronr12',
        'found.people.count 3',
        'Assembly',
        'found.review.seats',
        'found.review.quorum found.bodies.quorum.third',
        'found.offices.chair: Anna Weiß',
        'found.offices.clerk: Cy Cruz',
        'found.review.tellers Bo "Bobby" Bell, jr.',
        'found.sitting.as-rehearsal First sitting',
        '2026-06-01 18:00 (Europe/Berlin)',
        'Hall 3',
        'Opening',
        'Budget',
        'found.sitting.publicity.members',
        'found.sitting.check-in.code',
        'call.confirm.important',
      ]),
    );
    const none = factsOf({ draft: { ...draft, later: true }, people, t });
    expect(none.at(-1)?.lines).toEqual(['found.sitting.later']);
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
    ['people', { list: 'name,weight\nAnna,-1' }, { people: 'people-wrong' }],
    ['offices', { offices: {} }, { 'chair.assembly': 'chair-missing' }],
    [
      'offices',
      { offices: { assembly: { chair: 'Nobody', clerk: '', tellers: [] } } },
      { 'chair.assembly': 'chair-missing' },
    ],
    ['sitting', { title: '', at: '' }, { title: 'title-missing', at: 'hour-missing' }],
    ['sitting', { at: '2026-03-29T02:30' }, { at: 'hour-skipped' }],
    ['sitting', { title: '', at: '', later: true }, {}],
  ] as const)('[FO-5] is told what is wrong at its field: %s %j', (step, change, problems) => {
    expect(wrongIn(change as Partial<FoundDraft>, step)).toEqual(problems);
  });
});
