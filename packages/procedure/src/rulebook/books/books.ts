import type { Rulebook } from '../types.ts';
import { bundestag } from './bundestag.ts';
import { constitutions } from './constitutions.ts';
import { fscs, fsrMuenster, spdFrankfurt } from './german.ts';
import { gospBonn } from './gosp-bonn.ts';
import { jointGeneric } from './joint-generic.ts';
import { mun } from './mun.ts';
import { soviet1917 } from './soviet-1917.ts';
import { ukCommons } from './uk-commons.ts';
import { oas, unGa } from './un.ts';
import { usHouse, usSenate } from './us-congress.ts';

/** Every rulebook beside those of Robert. */
export const books: readonly Rulebook[] = [
  unGa,
  oas,
  mun,
  gospBonn,
  bundestag,
  fscs,
  spdFrankfurt,
  fsrMuenster,
  ukCommons,
  usHouse,
  usSenate,
  soviet1917,
  jointGeneric,
  ...constitutions,
];
