import { tableGet } from '@tauride/kernel';
import { describe, expect, it } from 'vitest';
import type { Command } from '../command.ts';
import type { Instant, ResolutionId } from '../ids.ts';
import { BODY, CHAIR, CLERK, type Hall, openHall } from '../testing/hall.ts';
import { bring, decideTop, main, make, votes } from '../testing/moves.ts';
import type { ResolutionCommand } from './commands.ts';
import type { ResolutionStatus } from './state.ts';

type Enter = ResolutionCommand & { readonly type: 'EnterResolution' };

const old: Enter = {
  type: 'EnterResolution',
  body: BODY,
  number: '12/1905',
  title: 'The strike',
  text: 'That work stop on Monday.',
  adoptedAt: -2_000_000_000_000 as Instant,
  relations: [],
  status: 'in-force',
};

const set = (status: ResolutionStatus, reason = 'So it is.', id = 'rs1'): Command => ({
  type: 'SetResolutionStatus',
  resolution: id as ResolutionId,
  status,
  reason,
});

const deputise = (hall: Hall): void => {
  hall.state = {
    ...hall.founded(),
    bodies: {
      ...hall.founded().bodies,
      [BODY]: {
        ...hall.founded().bodies[BODY]!,
        offices: { ...hall.founded().bodies[BODY]!.offices, deputies: ['d1' as never] },
      },
    },
  };
};

describe('texts that were adopted before the journal began', () => {
  it('[RT-8] are entered by the desk, with their number and status', () => {
    const hall = openHall();
    hall.act(CLERK, { ...old, status: 'executed', expires: '1906-01-01' });
    expect(tableGet(hall.founded().resolutions, 'rs1')).toMatchObject({
      number: '12/1905',
      adoption: null,
      status: 'executed',
      expires: '1906-01-01',
    });
    expect(hall.refused(CLERK, { ...old, title: 'Again' })).toMatchObject({
      code: 'already-so',
      detail: { number: '12/1905' },
    });
  });

  it('[RT-8] not by delegates, nor by the operator once the body has sat', () => {
    const hall = openHall();
    for (const member of ['d1', 'd2', 'stranger', 'operator'])
      expect(hall.refused(member, old).code).toBe('not-entitled');
    deputise(hall);
    hall.act('d1', old);
    hall.act(CHAIR, { ...old, number: '13/1905' });
  });

  it('[RT-8] with words, a day that there is, and relations to what is there', () => {
    const hall = openHall();
    const wrong = (more: Partial<Enter>): unknown => {
      const { code, detail } = hall.refused(CLERK, { ...old, ...more });
      return code === 'malformed' ? detail['form'] : code;
    };
    expect(wrong({ number: ' ' })).toBe('number');
    expect(wrong({ title: ' ' })).toBe('title');
    expect(wrong({ text: '\n' })).toBe('text');
    expect(wrong({ status: 'void' })).toBe('status');
    expect(wrong({ expires: '1905-02-30' })).toBe('expires');
    expect(wrong({ adoptedAt: (hall.now + 1) as Instant })).toBe('hour');
    expect(wrong({ relations: [{ kind: 'amends', resolution: 'rs7' as ResolutionId }] })).toBe('unknown');
    expect(wrong({ body: 'nowhere' as never })).toBe('unknown');
  });
});

describe('what the desk enters of a resolution', () => {
  it('[RT-9] that it was carried out or has run out, with the reason, by the desk alone', () => {
    const hall = openHall();
    hall.act(CLERK, old);
    for (const member of ['d1', 'stranger', 'operator'])
      expect(hall.refused(member, set('executed')).code).toBe('not-entitled');
    expect(hall.refused(CLERK, set('executed', ' '))).toMatchObject({ detail: { form: 'reason' } });
    expect(hall.refused(CLERK, set('executed', 'Done.', 'rs9')).code).toBe('unknown');
    for (const status of ['repealed', 'superseded', 'amended', 'void'] as const)
      expect(hall.refused(CLERK, set(status)), status).toMatchObject({
        code: 'malformed',
        detail: { form: 'status' },
      });
    hall.act(CLERK, set('executed', 'The work has stopped.'));
    expect(hall.refused(CLERK, set('executed')).code).toBe('already-so');
    expect(hall.refused(CLERK, set('expired')).code).toBe('already-so');
    expect(tableGet(hall.founded().resolutions, 'rs1')?.history.at(-1)).toMatchObject({
      status: 'executed',
      reason: 'The work has stopped.',
    });
  });

  it('[RT-9] and that it was mistaken; not that the house was', () => {
    const hall = openHall();
    hall.act(CLERK, old);
    hall.act(CLERK, set('expired'));
    hall.act(CLERK, set('in-force', 'It runs on.'));
    expect(tableGet(hall.founded().resolutions, 'rs1')?.status).toBe('in-force');
    const id = bring(hall, 'd1', main('That we sing.'));
    decideTop(hall, votes(6, 2));
    bring(hall, 'd1', make('rescind-amend-adopted', { form: 'bare' }, { target: id }));
    decideTop(hall, votes(8, 0));
    expect(hall.refused(CLERK, set('in-force', 'No.', 'rs2')).code).toBe('malformed');
  });
});
