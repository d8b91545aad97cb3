import { languageOf } from '@tauride/minutes';
import { tableGet } from '@tauride/kernel';
import type { FoundedAssembly } from '@tauride/procedure';
import { renderPdf } from '../minutes/pdf.ts';
import { turned, typstData } from '../minutes/typst-text.ts';
import type { NewSlip } from '../sign-in/slips.ts';
import { bearerOf, byNameIn } from './bearer.ts';
import { printedBearer, shortened } from './printed.ts';
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
  const byName = byNameIn(language);
  const sorted = bearers.toSorted((a, b) => byName(a.bearer, b.bearer));
  const data = {
    language,
    perPage,
    assembly: turned(shortened(state.name)),
    todo: aroundAddress(words, address),
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

/** The words before an address, the address, and those after it: so that no line breaks up an address. */
function aroundAddress(words: SlipWords, address: string): readonly string[] {
  const place = '\ue000';
  const [before = '', after = ''] = words.text('do', { address: place }).split(place);
  return [before, `${address.replace(/^https?:\/\//u, '')}/enter`, after];
}

function sittingText(state: FoundedAssembly, id: string | null, words: SlipWords): string | null {
  const sitting = id === null ? undefined : tableGet(state.sittings, id);
  return sitting ? words.text('sitting', { title: shortened(sitting.call.title) }) : null;
}
