import { type MinutesDocument, questionName, thresholdText, type Words } from '@tauride/minutes';
import type { Wording } from '@tauride/procedure';
import type { Persons } from '../persons.ts';
import { carried, votesIn } from '../voting.ts';
import type { PopoloMotion } from './model.ts';
import { sittingOrganization } from './organization.ts';

/** The questions on the matter itself with what became of them, and every other question that was voted on. */
export function popoloMotions(
  document: MinutesDocument,
  persons: Persons,
  words: Words,
): readonly PopoloMotion[] {
  const base = {
    organization_id: sittingOrganization(document),
    legislative_session_id: document.sitting,
  };
  const voted = requirements(document, words);
  const matters = document.questions.map((question): PopoloMotion => {
    const result = RESULTS[question.phase];
    return {
      id: question.motion,
      ...base,
      creator_id: persons.idOf(question.mover),
      ...textOf(question.wording),
      identifier: questionName(question, words),
      classification: question.kind,
      ...voted.get(question.motion),
      ...(result === undefined ? {} : { result }),
    };
  });
  const known = new Set(document.questions.map(({ motion }) => motion));
  const others = new Map<string, PopoloMotion>();
  for (const { line } of votesIn(document)) {
    const { question, outcome } = line.act;
    if (known.has(question.motion)) continue;
    const result = carried(outcome);
    others.set(question.motion, {
      id: question.motion,
      ...base,
      ...textOf(question.wording),
      identifier: questionName(question, words),
      classification: question.kind,
      ...voted.get(question.motion),
      ...(result === null ? {} : { result: result ? 'pass' : 'fail' }),
    });
  }
  return [...matters, ...others.values()];
}

const RESULTS: { readonly [phase: string]: 'pass' | 'fail' | undefined } = {
  adopted: 'pass',
  rejected: 'fail',
};

/** What each question needed when it was last voted on. */
function requirements(
  document: MinutesDocument,
  words: Words,
): ReadonlyMap<string, { readonly requirement: string }> {
  return new Map(
    votesIn(document).map(({ line: { act } }) => {
      const names = Object.fromEntries(act.bodies.map(({ body, name }) => [body, name]));
      return [act.question.motion, { requirement: thresholdText(act.threshold, words, names) }];
    }),
  );
}

function textOf(wording: Wording): { readonly text?: string } {
  return wording.form === 'text' && wording.text !== '' ? { text: wording.text } : {};
}
