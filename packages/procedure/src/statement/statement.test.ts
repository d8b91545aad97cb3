import { describe, expect, it } from 'vitest';
import { CLERK, openHall, SITTING } from '../testing/hall.ts';

const report = {
  type: 'EnterStatement',
  sitting: SITTING,
  kind: 'report',
  who: { named: 'a provincial delegate' },
  capacity: 'delegate',
  text: 'Windows were broken in the yard.',
  how: 'told',
  source: 'two carters',
  about: 'the yard',
  answers: null,
} as const;

describe('statements', () => {
  it('[RN-1] the desk enters them with who stands behind them and how they know', () => {
    const hall = openHall();
    expect(hall.refused('d1', report).code).toBe('not-entitled');
    expect(hall.refused(CLERK, { ...report, text: ' ' }).code).toBe('malformed');
    const [event] = hall.act(CLERK, report);
    expect(event).toMatchObject({ statement: { id: 's1', how: 'told', source: 'two carters' } });
  });

  it('[RN-1] an answer must answer something that was entered', () => {
    const hall = openHall();
    expect(hall.refused(CLERK, { ...report, kind: 'denial', answers: 's1' as never }).code).toBe('unknown');
    hall.act(CLERK, report);
    hall.act(CLERK, { ...report, kind: 'denial', answers: 's1' as never });
  });

  it('[RN-2] a correction names the entry, which stays', () => {
    const hall = openHall();
    hall.act(CLERK, report);
    const before = hall.entries.length;
    const correct = {
      type: 'CorrectEntry',
      sitting: SITTING,
      text: 'One window was broken.',
      reason: '',
    } as const;
    expect(hall.refused(CLERK, { ...correct, entry: 999 as never }).code).toBe('unknown');
    const [event] = hall.act(CLERK, { ...correct, entry: (before - 1) as never });
    expect(event).toMatchObject({ type: 'EntryCorrected', entry: before - 1 });
    expect(hall.entries).toHaveLength(before + 1);
  });
});
