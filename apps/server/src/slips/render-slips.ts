import { languageOf } from '@tauride/minutes';
import { tableGet } from '@tauride/kernel';
import type { FoundedAssembly } from '@tauride/procedure';
import { renderPdf } from '../minutes/pdf.ts';
import { type Turned, turned, typstData } from '../minutes/typst-text.ts';
import type { NewSlip } from '../sign-in/slips.ts';
import { type Bearer, bearerOf } from './bearer.ts';
import { qrSvg } from './qr.ts';
import { slipTemplate } from './template.ts';
import { type SlipWords, slipWords } from './words.ts';

export interface PrintingSlips {
  readonly state: FoundedAssembly;
  readonly names: { readonly [member: string]: string };
  readonly slips: readonly NewSlip[];
  /** Where phones reach the server: scheme, host and port. */
  readonly address: string;
  /** Language tag; of a language that slips are not written in they are in English. */
  readonly language: string;
  readonly perPage: 8 | 10;
}

/** Slips to be printed and cut, as PDF, by the names of their bearers.
 *  @throws Error when typesetting fails. */
export async function renderSlips(printing: PrintingSlips): Promise<Uint8Array> {
  return renderPdf(slipsToTypst(printing));
}

/** The sheet as the source of a Typst document. */
function slipsToTypst({ state, names, slips, address, language: tag, perPage }: PrintingSlips): string {
  const language = languageOf(tag);
  const words = slipWords(language);
  const bearers = slips.map((made) => ({ ...made, bearer: bearerOf({ state, names, words }, made.slip) }));
  const byName = new Intl.Collator(language, { numeric: true });
  const sorted = bearers.toSorted((a, b) => byName.compare(a.bearer.name, b.bearer.name));
  const data = {
    language,
    perPage,
    assembly: turned(shortened(state.name)),
    todo: words.text('do', { address: `${address.replace(/^https?:\/\//u, '')}/enter` }),
    once: words.text('once'),
    slips: sorted.map(({ bearer, code, slip }) => ({
      ...printedBearer(bearer, words),
      code,
      qr: qrSvg(`${address}/enter#${code}`),
      sitting: sittingText(state, slip.sitting, words),
    })),
  };
  return `${typstData(data)}${slipTemplate}`;
}

export interface PrintedBearer {
  readonly name: Turned;
  /** Points. */
  readonly size: number;
  readonly kind: string | null;
  readonly lines: readonly Turned[];
}

export function printedBearer(
  { name, label, bodies, faction, kind }: Bearer,
  words: SlipWords,
): PrintedBearer {
  const lines = [label, bodies, faction].filter((line) => line !== null && line !== '');
  return {
    name: turned(shortened(name)),
    size: sizeFor(name),
    kind: kind && words.text(`kind.${kind}`),
    lines: lines.map((line) => turned(shortened(line!))),
  };
}

/** Longer names are smaller, so that all of them are read. */
function sizeFor({ length }: string): number {
  if (length <= 24) return 15;
  return length <= 48 ? 12 : 9;
}

const LONGEST = 110;

export function shortened(text: string): string {
  const letters = [...new Intl.Segmenter().segment(text)];
  if (letters.length <= LONGEST) return text;
  return `${letters
    .slice(0, LONGEST - 1)
    .map(({ segment }) => segment)
    .join('')}…`;
}

function sittingText(state: FoundedAssembly, id: string | null, words: SlipWords): string | null {
  const sitting = id === null ? undefined : tableGet(state.sittings, id);
  return sitting ? words.text('sitting', { title: shortened(sitting.call.title) }) : null;
}
