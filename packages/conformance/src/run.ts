import type { Words } from '@tauride/minutes';
import { findRulebook } from '@tauride/procedure';
import { agrees, type Mismatch, mismatchOf, said } from './compare.ts';
import { suiteRefusal } from './code-map.ts';
import { assemblyOf } from './given/apply.ts';
import type { Hall } from './hall/hall.ts';
import { observed, type Scene } from './observe.ts';
import type { Expect, ExpectField } from './schema/expect.ts';
import type { SuiteCase } from './schema/suite.ts';
import type { Act } from './schema/when.ts';
import { act } from './when/act.ts';

export type Verdict =
  | { readonly kind: 'passed'; readonly counted: Hall['counted'] }
  | { readonly kind: 'failed'; readonly mismatches: readonly Mismatch[] }
  /** The engine has no such state, or refused what a case takes for granted. */
  | { readonly kind: 'error'; readonly why: string };

/** Runs one case against the engine.
 *  @param words the language in which minutes are read */
export function runCase(suiteCase: SuiteCase, words: Words): Verdict {
  try {
    return verdictOn(suiteCase, words);
  } catch (error) {
    // A case must not end the run of the others, also where it shows a bug of the engine.
    return {
      kind: 'error',
      why: error instanceof Unmet ? error.message : `the engine failed: ${String(error)}`,
    };
  }
}

/** What a case takes for granted doesn't hold in the engine. */
class Unmet extends Error {
  override readonly name = 'Unmet';
}

function verdictOn(suiteCase: SuiteCase, words: Words): Verdict {
  if (!findRulebook(suiteCase.rulebook)) throw new Unmet(`the engine has no rulebook ${suiteCase.rulebook}`);
  const hall = assemblyOf(suiteCase, (inHall, step) => mustBeInOrder(inHall, step, words));
  const last = suiteCase.when.at(-1)!;
  for (const step of suiteCase.when.slice(0, -1)) mustBeInOrder(hall, step, words);
  const before = hall.session;
  const answer = act(hall, last, words);
  const mismatches = mismatchesIn(suiteCase.expect, { hall, answer, before, on: instanceOf(last) });
  return mismatches.length === 0 ? { kind: 'passed', counted: hall.counted } : { kind: 'failed', mismatches };
}

function mustBeInOrder(hall: Hall, step: Act, words: Words): void {
  const { refusal } = act(hall, step, words);
  if (refusal) throw new Unmet(`${step.do} was refused: ${suiteRefusal(refusal.code)}`);
}

function instanceOf(step: Act): string | undefined {
  if ('on' in step) return step.on;
  return 'ref' in step ? step.ref : undefined;
}

/** Where a step is in order that should be refused, or the other way round, nothing else can agree. */
function mismatchesIn(expect: Expect, scene: Scene): readonly Mismatch[] {
  const { refusal } = scene.answer;
  if ((refusal === null) !== expect.inOrder) {
    const why = refusal
      ? ` (${refusal.code}${refusal.citation === null ? '' : `: ${refusal.citation}`})`
      : '';
    const expected = expect.inOrder ? 'true' : `false (${said(expect.refusal)})`;
    return [{ field: 'inOrder', expected, got: `${refusal === null}${why}` }];
  }
  const fields = Object.keys(expect) as ExpectField[];
  return fields.flatMap((field) => {
    const got = observed(field, expect, scene);
    return agrees(field, expect, got) ? [] : [mismatchOf(field, expect, got)];
  });
}
