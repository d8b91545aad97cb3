import { type Steps, tableGet } from '@tauride/kernel';
import type { Language, MinutesDocument } from '@tauride/minutes';
import type { Assembly, Entry, PollId, SittingId } from '@tauride/procedure';
import { type Audience, mayRead } from '../doors/audience.ts';
import type { Hall } from '../hall/hall.ts';
import { entryOf } from '../hall/ledger.ts';
import { sealedVotes } from '../hall/sealing.ts';
import { directoryOf } from './directory.ts';
import type { ExportFormat, ExportTable } from '../minutes/render-export.ts';
import type { DocumentRequest, MinutesFormat, RenderedMinutes } from '../minutes/render-minutes.ts';
import { inTurns } from '../long-work/in-turns.ts';
import { createOneByOne } from '../long-work/one-by-one.ts';
import { createKept, type Kept } from './kept.ts';
import { fail, problems } from './problem.ts';

/** How many renderings are kept; the same minutes are asked for by many. */
const KEPT = 32;
/** How many documents are kept, which are rendered in five languages and as many forms. */
const KEPT_DOCUMENTS = 12;
/** How much of the public's waits. */
const PUBLIC_WAITING = 64;
const WAIT_SECONDS = 10;

export interface Printing {
  readonly sitting: SittingId;
  /** Those for whom they are made. */
  readonly audience: Audience;
  /** A version that was put before the members; `null` for the minutes as they are now. */
  readonly version: number | null;
  /** Language tag; of a language that minutes are not written in they are in English. */
  readonly language: string;
  readonly format: MinutesFormat | ExportFormat;
  /** Which table, of those there are. */
  readonly table?: ExportTable;
}

/** Renders minutes, each state of them once, however many ask. */
export interface Printer {
  /** @throws ProblemError where too many of the public wait for theirs */
  readonly print: (what: Printing) => Promise<RenderedMinutes | null>;
}

export function createPrinter(hall: Hall): Printer {
  const rendered = createKept<Promise<RenderedMinutes | null>>(KEPT);
  const documents = createKept<Promise<MinutesDocument | null>>(KEPT_DOCUMENTS);
  const row = createOneByOne(PUBLIC_WAITING);
  let names: object = hall.names.all;
  const documentOf = (what: Printing): Promise<MinutesDocument | null> => {
    const making = makingOf(hall, what);
    const work = async (): Promise<MinutesDocument | null> => await inTurns(await making);
    return row.run(work, what.audience === 'public') ?? fail(problems['too-many-requests'](WAIT_SECONDS));
  };
  return {
    print: async (asked) => {
      // Loaded soon after the start: the server starts without it.
      const { languageOf } = await import('@tauride/minutes');
      // Tags of languages that there are no minutes in must not push what was rendered out, one after the other.
      const what = { ...asked, language: languageOf(asked.language) };
      // A name that was erased must not live on in what was printed before.
      if (names !== hall.names.all) for (const each of [rendered, documents]) each.clear();
      names = hall.names.all;
      const text = `${hall.state.seq} ${what.sitting} ${what.audience} ${what.version ?? ''}`;
      const form = `${text} ${what.language} ${what.format} ${what.table ?? ''}`;
      return await once(rendered, form, async () => {
        const document = await once(documents, text, () => documentOf(what));
        return document && (await render(hall, document, what));
      });
    },
  };
}

/** What is made already, or under way. One that failed is tried again when the next one asks. */
function once<V>(kept: Kept<Promise<V>>, key: string, make: () => Promise<V>): Promise<V> {
  const known = kept.get(key);
  if (known) return known;
  const making = make();
  kept.set(key, making);
  making.catch(() => kept.delete(key));
  return making;
}

/** Begun now, and so made of what is known now. */
async function makingOf(hall: Hall, what: Printing): Promise<Steps<MinutesDocument | null>> {
  const { audience, sitting, version } = what;
  const sees = (seq: number): boolean => mayRead(audience, hall.clearanceOf(seq), seq);
  const request = {
    sitting,
    version,
    ...sourcesOf(hall, hall.viewFor(audience)),
    journal: journalOf(hall, hall.state.seq),
    head: hall.head,
    ...(audience === 'all' ? {} : { sees }),
  };
  const { makingDocument } = await import('../minutes/render-minutes.ts');
  return makingDocument(request);
}

async function render(
  hall: Hall,
  document: MinutesDocument,
  { format, ...what }: Printing & { readonly language: Language },
): Promise<RenderedMinutes | null> {
  if (format === 'html' || format === 'pdf' || format === 'json') {
    const { renderDocument } = await import('../minutes/render-minutes.ts');
    return await renderDocument(document, { ...what, format });
  }
  const { state } = hall;
  if (state.phase === 'unfounded') return null;
  const { renderExport } = await import('../minutes/render-export.ts');
  return await renderExport(document, { ...what, format, assembly: state.id });
}

function sourcesOf(hall: Hall, state: Assembly): Pick<DocumentRequest, 'directory' | 'sealed'> {
  return {
    directory: directoryOf(hall),
    sealed: (poll) => votesIn(hall, state, poll),
  };
}

/** Who voted how, once the result was announced. */
function votesIn(hall: Hall, state: Assembly, id: PollId): ReturnType<DocumentRequest['sealed']> {
  const poll = state.phase === 'founded' ? tableGet(state.polls, id) : undefined;
  const box = poll?.phase === 'announced' ? hall.boxOf(id) : undefined;
  if (!box || box.secret) return undefined;
  return sealedVotes(box);
}

function* journalOf(hall: Hall, upTo: number): Iterable<Entry> {
  for (const { bytes } of hall.read('all', 0, upTo)) yield entryOf(bytes);
}
