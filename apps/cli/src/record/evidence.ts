import { existsSync, readFileSync } from 'node:fs';
import {
  type Evidence,
  EVIDENCE_FORM,
  judgeEvidence,
  type Judgement,
  parseEvidence,
  verifierKeyText,
} from '@tauride/record/log';
import { verifyEd25519 } from '@tauride/server';
import { Stop } from '../stop.ts';
import { keyFrom } from './trusted-keys.ts';

/** Checks what a browser kept when it raised an alarm, and says in plain words what it proves; exit status 1 when it proves that the
 *  record was changed, 0 when it proves nothing.
 *  @throws Stop when it can't be read, or nothing in it is signed as it says */
export function verifyEvidence(file: string, key: string | undefined): void {
  const given = evidenceIn(file);
  const keys = key === undefined ? given.keys : [verifierKeyText(keyFrom(key, 'log'))];
  if (key === undefined)
    process.stderr.write(
      'The keys are those that the evidence names itself: anybody can make such a file with a key of their own. Give with --key the one that you have from elsewhere.\n',
    );
  const evidence = { ...given, keys, checkpoints: given.checkpoints.filter((note) => isSigned(note, keys)) };
  const others = given.checkpoints.length - evidence.checkpoints.length;
  if (evidence.checkpoints.length === 0)
    throw new Stop(2, `${file} proves nothing: none of its checkpoints is signed by ${keys.join(' or ')}.`);
  const judged = judgeEvidence(evidence, verifyEd25519);
  if (!judged.ok) throw new Stop(2, `${file} can't be judged: ${judged.error}.`);
  const told = [
    ...wordsFor(judged.value, evidence),
    ...(others > 0 ? [`${counted(others, 'checkpoint')} not signed by the key, and not counted.`] : []),
    ...keys.map((text) => `key ${text}`),
  ];
  process.stdout.write(`${told.join('\n')}\n`);
  if (judged.value.kind !== 'nothing') process.exitCode = 1;
}

function evidenceIn(file: string): Evidence {
  if (!existsSync(file)) throw new Stop(2, `${file} can't be read: there is no such file.`);
  const evidence = parseEvidence(readFileSync(file, 'utf8'));
  if (!evidence.ok) throw new Stop(2, `${file} can't be judged: ${evidence.error}.`);
  return evidence.value;
}

function isSigned(note: string, keys: readonly string[]): boolean {
  return judgeEvidence({ form: EVIDENCE_FORM, keys, checkpoints: [note] }, verifyEd25519).ok;
}

function wordsFor(judgement: Judgement, { hashes }: Evidence): readonly string[] {
  switch (judgement.kind) {
    case 'two-roots':
      return [
        `PROVEN: two different records of ${counted(judgement.size, 'entry')} were signed.`,
        'Both cannot be the record of one assembly: different people were shown different ones, or it was changed in between.',
      ];
    case 'not-extended':
      return [
        `PROVEN: a record of ${counted(judgement.to, 'entry')} was signed that does not begin with the record of ${counted(judgement.from, 'entry')} signed before.`,
        'Entries that had been shown were changed, taken out, or replaced; a server set back to an older copy does this too.',
      ];
    case 'nothing':
      return [
        `Not proven: the signatures hold, of checkpoints with ${judgement.sizes.map((size) => counted(size, 'entry')).join(', ')}, and all of them can be of one record.`,
        ...(hashes === undefined
          ? [
              'It holds no hashes of the entries. Hold the record itself against the checkpoint: tauride verify RECORD --old FILE.',
            ]
          : []),
      ];
  }
}

function counted(count: number, what: 'entry' | 'checkpoint'): string {
  if (count === 1) return `1 ${what}`;
  return `${count} ${what === 'entry' ? 'entries' : 'checkpoints'}`;
}
