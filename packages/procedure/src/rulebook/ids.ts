import type { RulebookId } from './types.ts';

const ids = [
  'au-s57',
  'be-special',
  'br-congresso',
  'ch-double',
  'coe-synod',
  'de-bundestag',
  'de-fscs',
  'de-fsr-muenster',
  'de-gosp-bonn',
  'de-spd-ffm',
  'eu-council',
  'fr-congres',
  'in-art108',
  'in-art368',
  'joint-generic',
  'mun',
  'ni-assembly',
  'oas',
  'ronr12',
  'ror1915',
  'soviet-1917',
  'uk-commons',
  'un-ga',
  'us-electoral-count',
  'us-house',
  'us-senate',
] as const;

export type KnownRulebookId = (typeof ids)[number];

/** Every rulebook that there is, whether loaded or not. */
export function rulebookIds(): readonly RulebookId[] {
  return ids;
}

export function isRulebookId(id: RulebookId): id is KnownRulebookId {
  return (ids as readonly string[]).includes(id);
}
