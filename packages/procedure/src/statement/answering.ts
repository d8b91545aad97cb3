import type { Answering, Statement, StatementKind } from './state.ts';

const byKind: { readonly [kind in StatementKind]?: Answering } = {
  denial: 'denies',
  corroboration: 'corroborates',
  correction: 'corrects',
};

/** Rule ST-4: what a statement does to the one that it answers; `null` where it answers none. */
export function answeringOf({
  kind,
  answers,
  answering,
}: Pick<Statement, 'kind' | 'answers' | 'answering'>): Answering | null {
  return answers === null ? null : (answering ?? byKind[kind] ?? 'answers');
}

/** Whether kind and answer agree: a denial denies, or lays to others what it was about. */
export function isAnswerOfKind({
  kind,
  answers,
  answering,
}: Pick<Statement, 'kind' | 'answers' | 'answering'>): boolean {
  if (answering === undefined) return true;
  if (answers === null) return false;
  const usual = byKind[kind];
  return usual === undefined || answering === usual || (kind === 'denial' && answering === 'lays-to-others');
}
