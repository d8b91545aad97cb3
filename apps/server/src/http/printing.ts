import { tableGet } from '@tauride/kernel';
import type { Assembly, Entry, PollId, SittingId } from '@tauride/procedure';
import { type Audience, mayRead } from '../doors/audience.ts';
import type { Hall } from '../hall/hall.ts';
import { entryOf } from '../hall/ledger.ts';
import { sealedVotes } from '../hall/sealing.ts';
import { directoryOf } from './directory.ts';
import type { ExportFormat, ExportTable } from '../minutes/render-export.ts';
import type { MinutesFormat, MinutesRequest, RenderedMinutes } from '../minutes/render-minutes.ts';

/** How many renderings are kept; the same minutes are asked for by many. */
const KEPT = 32;

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
  readonly print: (what: Printing) => Promise<RenderedMinutes | null>;
}

export function createPrinter(hall: Hall): Printer {
  const kept = new Map<string, Promise<RenderedMinutes | null>>();
  let names: object = hall.names.all;
  return {
    print: async (asked) => {
      // Loaded when first asked for: the server starts without it.
      const { languageOf } = await import('@tauride/minutes');
      // Tags of languages that there are no minutes in must not push what was rendered out, one after the other.
      const what = { ...asked, language: languageOf(asked.language) };
      // A name that was erased must not live on in what was printed before.
      if (names !== hall.names.all) kept.clear();
      names = hall.names.all;
      const key = `${hall.state.seq} ${what.sitting} ${what.audience} ${what.version ?? ''} ${what.language} ${what.format} ${what.table ?? ''}`;
      const known = kept.get(key);
      if (known) return known;
      const rendering = render(hall, what);
      kept.set(key, rendering);
      if (kept.size > KEPT) kept.delete(kept.keys().next().value!);
      // One that failed is tried again when the next one asks.
      rendering.catch(() => kept.delete(key));
      return rendering;
    },
  };
}

type Rendering = Printing & Pick<MinutesRequest, 'language'>;

async function render(hall: Hall, what: Rendering): Promise<RenderedMinutes | null> {
  const { format } = what;
  const { audience } = what;
  const sees = (seq: number): boolean => mayRead(audience, hall.clearanceOf(seq), seq);
  const request = {
    ...what,
    ...sourcesOf(hall, hall.viewFor(audience)),
    journal: journalOf(hall),
    head: hall.head,
    ...(audience === 'all' ? {} : { sees }),
  };
  if (format === 'html' || format === 'pdf' || format === 'json') {
    const { renderMinutes } = await import('../minutes/render-minutes.ts');
    return renderMinutes({ ...request, format });
  }
  const { state } = hall;
  if (state.phase === 'unfounded') return null;
  const { renderExport } = await import('../minutes/render-export.ts');
  return renderExport({ ...request, format, assembly: state.id });
}

function sourcesOf(hall: Hall, state: Assembly): Pick<MinutesRequest, 'directory' | 'sealed'> {
  return {
    directory: directoryOf(hall),
    sealed: (poll) => votesIn(hall, state, poll),
  };
}

/** Who voted how, once the result was announced. */
function votesIn(hall: Hall, state: Assembly, id: PollId): ReturnType<MinutesRequest['sealed']> {
  const poll = state.phase === 'founded' ? tableGet(state.polls, id) : undefined;
  const box = poll?.phase === 'announced' ? hall.boxOf(id) : undefined;
  if (!box || box.secret) return undefined;
  return sealedVotes(box);
}

function* journalOf(hall: Hall): Iterable<Entry> {
  for (const { bytes } of hall.read('all', 0, hall.state.seq)) yield entryOf(bytes);
}
