import type { AssemblyId, ItemId, MotionId, ResolutionId, TransmittalId } from '@tauride/procedure';
import { BODY, type JournalBuilder, SITTING } from './journal.ts';

const first = 'rs1' as ResolutionId;
const second = 'rs2' as ResolutionId;

/** What the house registers, sends and answers, with one text wherever people write; `1` was carried before. */
export function affairs(journal: JournalBuilder, text: string): void {
  const common = {
    bodies: [BODY],
    title: text,
    text,
    adoptedAt: journal.last.at,
    status: 'in-force',
  } as const;
  const sitting = SITTING;
  journal.add({
    type: 'ResolutionRegistered',
    resolution: first,
    number: '1/1917',
    relations: [],
    affects: [],
    ...common,
  });
  journal.add({
    type: 'ResolutionRegistered',
    resolution: second,
    number: '3/1917',
    sitting,
    motion: '1' as MotionId,
    relations: [
      { kind: 'repeals', resolution: first },
      { kind: 'requires', resolution: first },
    ],
    expires: '1917-12-31',
    affects: [{ resolution: first, status: 'repealed' }],
    ...common,
  });
  journal.add({
    type: 'ResolutionStatusSet',
    resolution: first,
    status: 'in-force',
    reason: '',
    cause: 'restored',
    by: second,
    sitting,
  });
  transmittals(journal, text);
}

function transmittals(journal: JournalBuilder, text: string): void {
  const sitting = SITTING;
  journal.add({
    type: 'Transmitted',
    transmittal: 't1' as TransmittalId,
    body: BODY,
    sender: { assembly: 'here' as AssemblyId, assemblyName: text, body: text },
    to: { kind: 'elsewhere', assembly: null, name: text },
    form: 'appeal',
    matter: { kind: 'resolution', resolution: second },
    title: text,
    text,
    previous: null,
    before: [],
    carrier: text,
    sitting,
  });
  const there = { assembly: 'there' as AssemblyId, assemblyName: text, body: text, transmittal: 't7' };
  const signed = { entry: 5, adoption: 3, size: 9, root: 'ab'.repeat(32), key: text, before: [] };
  journal.add({
    type: 'TransmittalTakenIn',
    transmittal: 't2' as TransmittalId,
    body: BODY,
    form: 'question',
    title: text,
    text,
    origin: { ...there, ...signed },
    carrier: text,
  });
  journal.add({
    type: 'TransmittalReceived',
    transmittal: 't2' as TransmittalId,
    sitting,
    item: 'i1' as ItemId,
    title: text,
  });
  for (const answer of ['answered', null] as const)
    journal.add({
      type: 'TransmittalAnswered',
      transmittal: 't2' as TransmittalId,
      answer,
      text: answer === null ? '' : text,
      sitting,
    });
}
