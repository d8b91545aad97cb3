import { type Table, tableGet } from '@tauride/kernel';
import {
  type BodyId,
  dayIn,
  type FoundedAssembly,
  type Instant,
  isInForce,
  type Resolution,
  type ResolutionId,
  resolutionsOf,
  type ResolutionStatus,
  statusOn,
} from '@tauride/procedure';

/** What is looked for in the register; empty fields look for everything. */
export type RegisterSearch = {
  readonly words: string;
  readonly status: ResolutionStatus | '';
  readonly body: BodyId | '';
};

export const everything: RegisterSearch = { words: '', status: '', body: '' };

type Indexed = { readonly resolution: Resolution; readonly sought: string };

const indexes = new WeakMap<Table<Resolution>, readonly Indexed[]>();

/** Every resolution, the latest first. Made once for each state of the register: a search goes through thousands of texts with every
 *  letter. */
function indexOf(assembly: FoundedAssembly): readonly Indexed[] {
  const known = indexes.get(assembly.resolutions);
  if (known !== undefined) return known;
  const index = resolutionsOf(assembly)
    .map((resolution) => ({ resolution, sought: plain(wordsIn(resolution)) }))
    .sort(({ resolution: a }, { resolution: b }) => b.adoptedAt - a.adoptedAt || byNumber(b, a));
  indexes.set(assembly.resolutions, index);
  return index;
}

function wordsIn({ number, title, text }: Resolution): string {
  return `${number} ${title} ${text}`;
}

/** Small letters without accents. */
function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}

const collator = new Intl.Collator('en', { numeric: true });

function byNumber(a: Pick<Resolution, 'number'>, b: Pick<Resolution, 'number'>): number {
  return collator.compare(a.number, b.number);
}

/** How many texts there are, and how many still bind on a day. */
export function countsOf(
  assembly: FoundedAssembly,
  day: string,
): { readonly all: number; readonly force: number } {
  const index = indexOf(assembly);
  const force = index.filter(({ resolution }) => isInForce(statusOn(resolution, day)));
  return { all: index.length, force: force.length };
}

/** The resolutions that have every word looked for, the latest first; one whose number is among the words comes before them. */
export function findResolutions(
  assembly: FoundedAssembly,
  { words, status, body }: RegisterSearch,
  day: string,
): readonly Resolution[] {
  const parts = plain(words).split(/\s+/u).filter(Boolean);
  const found = indexOf(assembly)
    .filter(({ sought }) => parts.every((part) => sought.includes(part)))
    .map(({ resolution }) => resolution)
    .filter((one) => status === '' || statusOn(one, day) === status)
    .filter(({ bodies }) => body === '' || bodies.includes(body));
  if (parts.length === 0) return found;
  const isNamed = ({ number }: Resolution): boolean => parts.includes(plain(number));
  return [...found.filter(isNamed), ...found.filter((one) => !isNamed(one))];
}

/** The resolution of an id, such as stands in an address. */
export function resolutionIn(
  { resolutions }: Pick<FoundedAssembly, 'resolutions'>,
  id: string,
): Resolution | undefined {
  return tableGet(resolutions, id as ResolutionId);
}

type Named = { readonly id: BodyId; readonly name: string };

/** Bodies that adopted something, by name. */
export function adoptingBodies(assembly: FoundedAssembly): readonly Named[] {
  const ids = new Set(indexOf(assembly).flatMap(({ resolution }) => resolution.bodies));
  return [...ids]
    .map((id) => ({ id, name: assembly.bodies[id]?.name ?? id }))
    .sort((a, b) => collator.compare(a.name, b.name));
}

/** The day there, by which a text has expired or not. */
export function today({ timeZone }: FoundedAssembly, now: Instant): string {
  return dayIn(timeZone, now);
}
