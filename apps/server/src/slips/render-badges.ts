import { languageOf } from '@tauride/minutes';
import { renderPdf } from '../minutes/pdf.ts';
import { turned, typstData } from '../minutes/typst-text.ts';
import { badgeTemplate } from './badge-template.ts';
import { type Bearer, bearerOf, byNameIn } from './bearer.ts';
import { printedBearer, shortened } from './printed.ts';
import type { PrintingSlips } from './render-slips.ts';
import { slipWords } from './words.ts';

export interface PrintingBadges extends Pick<PrintingSlips, 'state' | 'names' | 'language'> {
  readonly people: readonly { readonly member: string | null; readonly guest: string | null }[];
}

/** Badges to be printed and cut, as PDF, by the names of their bearers.
 *  @throws Error when typesetting fails. */
export async function renderBadges({
  state,
  names,
  people,
  language: tag,
}: PrintingBadges): Promise<Uint8Array> {
  const language = languageOf(tag);
  const words = slipWords(language);
  const bearers = people.map((person) => bearerOf({ state, names, words }, person));
  const factions = factionsOf(bearers);
  const badges = bearers.toSorted(byNameIn(language)).map((bearer) => {
    const at = bearer.faction === null ? -1 : factions.indexOf(bearer.faction);
    return { ...printedBearer(bearer, words), colour: at === -1 ? null : at };
  });
  return renderPdf(
    `${typstData({ language, assembly: turned(shortened(state.name)), badges })}${badgeTemplate}`,
  );
}

function factionsOf(bearers: readonly Bearer[]): readonly string[] {
  return [...new Set(bearers.flatMap(({ faction }) => faction ?? []))].toSorted();
}
