import type { Entry, MemberId, Seq } from '@tauride/procedure';
import { changeAssembly, createLog, type Hall, removeUnnamedFiles } from '@tauride/server';
import { cannotUse } from '../data-folder.ts';
import { Stop } from '../stop.ts';

export interface EraseOptions {
  readonly data: string;
  readonly entry?: readonly string[];
  readonly member?: readonly string[];
  readonly reason: string;
  readonly authority: string;
}

/** Erases words in the data folder of an assembly that no server has at the time.
 *  @throws Stop when there are no such words, or the folder can't be used */
export async function eraseWords({ data, entry = [], member = [], ...why }: EraseOptions): Promise<void> {
  const entries = entry.map(numberIn);
  if (entries.length + member.length === 0) throw new Stop(2, 'Say what to erase: --entry or --member.');
  const members = member as readonly MemberId[];
  const command = { type: 'EraseText', entries, members, ...why } as const;
  let told: readonly Entry[] = [];
  const work = async (hall: Hall): Promise<void> => {
    const done = await hall.execute(command, { kind: 'operator' });
    if (!done.ok) throw new Stop(1, missing(entries, hall.state.seq) ?? refusalText(done.error));
    told = done.value.entries;
    removeUnnamedFiles(hall, data);
  };
  try {
    await changeAssembly({ dataDir: data, log: createLog('warn', process.stderr), work });
  } catch (error) {
    throw cannotUse(data, error) ?? error;
  }
  process.stdout.write(`${report(told)}\n`);
  process.stderr.write(
    'Backups, exports and openings that were made before still hold the words: destroy them, or erase there too.\n',
  );
}

function numberIn(text: string): Seq {
  if (!/^(?:0|[1-9]\d{0,14})$/.test(text)) throw new Stop(2, `--entry ${text} is no number.`);
  return Number(text) as Seq;
}

function missing(entries: readonly Seq[], length: number): string | undefined {
  const none = entries.find((seq) => seq >= length);
  return none === undefined
    ? undefined
    : `Nothing was erased: there is no entry ${none}. The record has ${length} entries, numbered from 0.`;
}

type NotDone = Extract<Awaited<ReturnType<Hall['execute']>>, { readonly ok: false }>['error'];

function refusalText(why: NotDone): string {
  if (why.kind !== 'refused') return `Nothing was erased (${why.kind}).`;
  const { code, detail } = why.refusal;
  if (code === 'unknown' && detail['what'] === 'words')
    return 'Nothing was erased: an entry has no words that can be erased, or they were erased before.';
  if (code === 'unknown') return `Nothing was erased: there is no member ${String(detail['id'])}.`;
  return `Nothing was erased (${code}).`;
}

function report(told: readonly Entry[]): string {
  const count = told.reduce(
    (sum, { event }) => sum + (event.type === 'TextErased' ? event.entries.length : 0),
    0,
  );
  const tells = told.map(({ seq }) => seq).join(', ');
  return `Erased the words of ${count} ${count === 1 ? 'entry' : 'entries'}; entry ${tells} tells of it.`;
}
