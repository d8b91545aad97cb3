import { invariant } from '@tauride/kernel';
import type { FoundedAssembly } from '../assembly/state.ts';
import { isRulebookId, type KnownRulebookId } from './ids.ts';
import { isOnShelf, shelve } from './shelf.ts';
import type { Rulebook, RulebookId } from './types.ts';

type Load = () => Promise<readonly Rulebook[]>;

const constitutions: Load = async () => (await import('./books/constitutions.ts')).constitutions;

// Each import is written out, so that a bundler makes a file of each.
const loads: { readonly [id in KnownRulebookId]: Load } = {
  'au-s57': constitutions,
  'be-special': constitutions,
  'br-congresso': constitutions,
  'ch-double': constitutions,
  'coe-synod': constitutions,
  'de-bundestag': async () => [(await import('./books/bundestag.ts')).bundestag],
  'de-fscs': async () => [(await import('./books/german.ts')).fscs],
  'de-fsr-muenster': async () => [(await import('./books/german.ts')).fsrMuenster],
  'de-gosp-bonn': async () => [(await import('./books/gosp-bonn.ts')).gospBonn],
  'de-spd-ffm': async () => [(await import('./books/german.ts')).spdFrankfurt],
  'eu-council': constitutions,
  'fr-congres': constitutions,
  'in-art108': constitutions,
  'in-art368': constitutions,
  'joint-generic': async () => [(await import('./books/joint-generic.ts')).jointGeneric],
  mun: async () => [(await import('./books/mun.ts')).mun],
  'ni-assembly': constitutions,
  oas: async () => [(await import('./books/un.ts')).oas],
  ronr12: async () => [(await import('./ronr12.ts')).ronr12],
  ror1915: async () => [(await import('./ror1915.ts')).ror1915],
  'soviet-1917': async () => [(await import('./books/soviet-1917.ts')).soviet1917],
  'uk-commons': async () => [(await import('./books/uk-commons.ts')).ukCommons],
  'un-ga': async () => [(await import('./books/un.ts')).unGa],
  'us-electoral-count': constitutions,
  'us-house': async () => [(await import('./books/us-congress.ts')).usHouse],
  'us-senate': async () => [(await import('./books/us-congress.ts')).usSenate],
};

/** Puts a rulebook on the shelf, where it stays.
 *  @throws InvariantError when there is none of that name; what the import throws when its file cannot be had */
export async function loadRulebook(id: RulebookId): Promise<void> {
  invariant(isRulebookId(id), `no rulebook ${id}`);
  shelve(await loads[id]());
}

/** The rulebooks of an assembly's bodies that have to be loaded before anybody asks for the rules of a sitting. */
export function rulebooksToLoad({ bodies }: Pick<FoundedAssembly, 'bodies'>): readonly RulebookId[] {
  const wanted = new Set(Object.values(bodies).map(({ rulebook }) => rulebook));
  return [...wanted].filter((id) => !isOnShelf(id));
}
