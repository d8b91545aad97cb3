import { describe, expect, it } from 'vitest';
import type { Instant, MotionId, ResolutionId } from '../ids.ts';
import { CHAIR, CLERK, BODY, emptyHall, type Hall, openHall, SITTING } from '../testing/hall.ts';
import { bring, decideTop, main, votes } from '../testing/moves.ts';
import { type FollowEdge, followsOf, relationsOf } from './follows.ts';
import type { Relation } from './state.ts';

const to = (kind: Relation['kind'], id: string): Relation => ({ kind, resolution: id as ResolutionId });

function adopt(hall: Hall, text: string, ...relations: Relation[]): void {
  bring(hall, 'd1', { ...main(text), relations }, 'd2');
  decideTop(hall, votes(6, 2));
}

/** Eight resolutions, one after the other. */
function withRegister(): Hall {
  const hall = openHall();
  adopt(hall, 'That a cold store be built.'); // rs1
  adopt(hall, 'That its keeper be paid.', to('requires', 'rs1'));
  adopt(hall, 'That the keeper have a hut.', to('requires', 'rs2'));
  adopt(hall, 'That no store be built.', to('conflicts', 'rs1'));
  return hall;
}

function edges(hall: Hall, id: MotionId, now: Instant = hall.now): readonly string[] {
  return followsOf(hall.founded(), id, now).edges.map(told);
}

function told({ from, to: other, kind, comesTo }: FollowEdge): string {
  return `${from} ${kind} ${other}: ${comesTo}`;
}

describe('what would follow from a motion', () => {
  it('[RT-30] names what would be amended, repealed, replaced and executed, and changes nothing yet', () => {
    const hall = withRegister();
    const relations = [
      to('amends', 'rs1'),
      to('repeals', 'rs2'),
      to('replaces', 'rs3'),
      to('executes', 'rs4'),
    ];
    const id = bring(hall, 'd1', { ...main('That all be done.'), relations });
    const { nodes } = followsOf(hall.founded(), id, hall.now);
    expect(nodes[0]).toEqual({ kind: 'motion', id, label: '5', title: 'That all be done.' });
    expect(nodes.slice(1)).toMatchObject([
      { number: '1/1970', status: 'in-force', becomes: 'amended' },
      { number: '2/1970', status: 'in-force', becomes: 'repealed' },
      { number: '3/1970', status: 'in-force', becomes: 'superseded' },
      { number: '4/1970', status: 'in-force', becomes: 'executed' },
    ]);
  });

  it('[RT-31] follows what requires what would fall, at any remove, and each once', () => {
    const hall = withRegister();
    const id = bring(hall, 'd1', { ...main('That there be none.'), relations: [to('repeals', 'rs1')] });
    expect(edges(hall, id)).toEqual([
      `${id} repeals rs1: changes`,
      'rs2 requires rs1: loses',
      'rs3 requires rs2: loses',
    ]);
    decideTop(hall, votes(6, 2));
    expect(followsOf(hall.founded(), id, hall.now).edges.map(told)).toEqual([
      `${id} repeals rs1: changes-nothing`,
    ]);
  });

  it('[RT-31] an amendment takes nothing away from what requires its object', () => {
    const hall = withRegister();
    const id = bring(hall, 'd1', { ...main('That it be larger.'), relations: [to('amends', 'rs1')] });
    expect(edges(hall, id)).toEqual([`${id} amends rs1: changes`]);
  });

  it('[RT-31] says whether what it requires is there, also of a resolution whose last day was over', () => {
    const hall = withRegister();
    bring(hall, 'd1', { ...main('That it be so until then.'), expires: '1970-02-01' });
    decideTop(hall, votes(6, 2));
    const relations = [to('requires', 'rs5'), to('requires', 'rs1')];
    const id = bring(hall, 'd1', { ...main('That it go on.'), relations });
    expect(edges(hall, id)).toEqual([`${id} requires rs5: stands`, `${id} requires rs1: stands`]);
    expect(edges(hall, id, Date.UTC(1970, 1, 2) as Instant)[0]).toBe(`${id} requires rs5: lacks`);
  });

  it('[RT-32] names a conflict, unless the other one is out of force or would be', () => {
    const hall = withRegister();
    const both = [to('conflicts', 'rs1'), to('repeals', 'rs1'), to('conflicts', 'rs4')];
    const id = bring(hall, 'd1', { ...main('That it be otherwise.'), relations: both });
    expect(edges(hall, id)).toEqual([
      `${id} conflicts rs1: clashes-no-more`,
      `${id} repeals rs1: changes`,
      `${id} conflicts rs4: clashes`,
      'rs2 requires rs1: loses',
      'rs3 requires rs2: loses',
    ]);
  });

  it('[RT-30] of a motion that declares nothing, nothing', () => {
    const hall = withRegister();
    const id = bring(hall, 'd1', main('That we sing.'));
    expect(followsOf(hall.founded(), id, hall.now)).toMatchObject({ nodes: [{ id }], edges: [] });
  });

  it('[RT-33] around a resolution: what it refers to, and what refers to it', () => {
    const hall = withRegister();
    adopt(hall, 'That there be none.', to('repeals', 'rs2'));
    const around = (id: string): readonly string[] =>
      relationsOf(hall.founded(), id as ResolutionId, hall.now).edges.map(told);
    expect(around('rs2')).toEqual([
      'rs2 requires rs1: stands',
      'rs3 requires rs2: lacks',
      'rs5 repeals rs2: changes',
    ]);
    expect(around('rs1')).toEqual(['rs2 requires rs1: stands', 'rs4 conflicts rs1: clashes']);
  });
});

describe('what a mover may declare', () => {
  const declared = (hall: Hall, member: string, relations: readonly Relation[], more: object = {}) =>
    hall.refused(member, { ...main('That it be so.'), relations, ...more });

  it('[RT-10] stands with a main motion alone', () => {
    const hall = withRegister();
    bring(hall, 'd1', main('That we sing.'));
    const amend = { type: 'MakeMotion', sitting: SITTING, kind: 'amend', target: null } as const;
    const amendment = { op: 'strike-insert', words: 'sing', by: 'dance' } as const;
    const plain = { onBehalfOf: null, qualified: false, claimsPrevailingSide: false } as const;
    const made = { ...amend, ...plain, wording: { form: 'amendment', amendment } } as const;
    expect(hall.refused('d2', { ...made, relations: [to('amends', 'rs1')] })).toMatchObject({
      code: 'malformed',
      detail: { form: 'relations' },
    });
    expect(hall.act('d2', { ...made, relations: [] })[0]).not.toHaveProperty('relations');
  });

  it('[RT-11] about resolutions that there are and that are in force, each once', () => {
    const hall = withRegister();
    adopt(hall, 'That there be none.', to('repeals', 'rs1'));
    expect(declared(hall, 'd1', [to('amends', 'rs9')])).toMatchObject({
      code: 'unknown',
      detail: { what: 'resolution' },
    });
    expect(declared(hall, 'd1', [to('amends', 'rs1')])).toMatchObject({
      code: 'already-so',
      detail: { phase: 'repealed', number: '1/1970' },
    });
    const twice = [to('amends', 'rs2'), to('amends', 'rs2')];
    expect(declared(hall, 'd1', twice)).toMatchObject({ code: 'malformed', detail: { form: 'relations' } });
    hall.act('d1', { ...main('That it be so.'), relations: [to('requires', 'rs1'), to('conflicts', 'rs1')] });
  });

  it('[RT-11] and changes those of its own body and of the bodies that are part of it', () => {
    const hall = emptyHall();
    hall.act('operator', {
      type: 'FoundAssembly',
      assembly: 'tree',
      name: 'Tree',
      language: 'en',
      timeZone: 'UTC',
      calendar: 'gregorian',
    });
    const seat = { voting: 'full', weight: 1, group: null } as const;
    for (const [body, parent] of [['top'], [BODY, 'top'], ['part', BODY], ['other', 'top']] as const) {
      const place = parent === undefined ? {} : { parent };
      const facts = { type: 'EstablishBody', body, name: body, rulebook: 'ronr12', changes: {}, ...place };
      hall.act('operator', facts as never);
      const members = [CHAIR, CLERK, 'd1', 'd2'].map((member) => ({ member, label: member, ...seat }));
      hall.act('operator', { type: 'SeatMembers', body, members } as never);
      for (const [office, member] of [
        ['chair', CHAIR],
        ['clerk', CLERK],
      ])
        hall.act('operator', { type: 'AssignOffice', body, office, member } as never);
      const entered = { body, number: `${body}/1`, title: 'T', text: 'T.', adoptedAt: 0, relations: [] };
      hall.act('operator', { type: 'EnterResolution', ...entered, status: 'in-force' } as never);
    }
    const call = { type: 'CallSitting', sitting: SITTING, bodies: [BODY], kind: 'regular', title: 'S' };
    const rest = { place: 'P', startsAt: hall.now, hoursRecorded: true, publicity: 'public', agenda: ['A'] };
    hall.act(CHAIR, { ...call, ...rest } as never);
    hall.act(CHAIR, { type: 'OpenSitting', sitting: SITTING });
    const [top, own, part, other] = ['rs1', 'rs2', 'rs3', 'rs4'] as const;
    const told = (relation: Relation): string => {
      const command = { ...main(`That ${relation.kind} ${relation.resolution}.`), relations: [relation] };
      try {
        return hall.refused('d1', command).code;
      } catch {
        return 'in order';
      }
    };
    expect([top, own, part, other].map((id) => told(to('repeals', id)))).toEqual([
      'other-body',
      'in order',
      'in order',
      'other-body',
    ]);
    expect([top, other].map((id) => told(to('executes', id)))).toEqual(['in order', 'other-body']);
    expect([top, other].map((id) => told(to('requires', id)))).toEqual(['in order', 'in order']);
  });

  it('[RT-12] a last day that there is and that is to come', () => {
    const hall = withRegister();
    for (const expires of ['1969-12-31', '1970-02-30', 'soon'])
      expect(declared(hall, 'd1', [], { expires })).toMatchObject({
        code: 'malformed',
        detail: { form: 'expires' },
      });
    hall.act('d1', { ...main('That it be so.'), expires: '1970-01-01' });
  });
});
