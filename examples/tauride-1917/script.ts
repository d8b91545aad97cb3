import type { Instant } from '@tauride/procedure';
import type { Example } from '../script.ts';
import { PEASANTS_REPRESENTATIVE, PROVINCIAL_DELEGATE } from './cast.ts';
import { debate } from './debate.ts';
import { EVENING, founding, opening, sent } from './founding.ts';
import { ending, proposal } from './proposal.ts';

const night = [...founding, ...sent, ...opening, ...debate, ...proposal, ...ending];

// No hour is known. Seven minutes between the acts keep their order, cross midnight and end before dawn.
const STEP_MS = 7 * 60 * 1_000;

const steps = night.map((act, at) => ({ ...act, at: (EVENING + at * STEP_MS) as Instant }));

/** The joint session in the Tauride Palace in the night of 4 to 5 July 1917 (O.S.). */
export const tauride1917: Example = {
  assembly: 'tauride-1917',
  about:
    'the joint session in the Tauride Palace, Petrograd, in the night of 4 to 5 July 1917 (O.S.); what is not known is not ' +
    'made up, and every entry says how it is known',
  delegates: [PROVINCIAL_DELEGATE, PEASANTS_REPRESENTATIVE],
  steps: () => steps,
  ending: {
    steps: ending.length,
    tells: 'the session adjourned before dawn without a vote, and the question stayed undecided',
  },
};
