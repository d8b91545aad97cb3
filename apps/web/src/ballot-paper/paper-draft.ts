import { type CandidateId, type PaperForm, paperRanks, type PaperText, paperText } from '@tauride/procedure';
import { type NumberProblem, type Numbers, type Ranks, ranksOfNumbers } from './ranks.ts';

/** A ballot paper that is not cast yet. It outlives a reload, in this form. */
export type PaperDraft = {
  /** Names marked on a paper without an order. */
  readonly marked: readonly CandidateId[];
  readonly ranks: Ranks;
  readonly numbers: Numbers;
  readonly byNumbers: boolean;
  /** The voter has seen the paper in words and is asked whether to cast it. */
  readonly reviewing: boolean;
  /** The voter leaves the paper blank. */
  readonly blank: boolean;
};

export const emptyDraft: PaperDraft = {
  marked: [],
  ranks: [],
  numbers: {},
  byNumbers: false,
  reviewing: false,
  blank: false,
};

export type PaperProblem =
  | NumberProblem
  | { readonly kind: 'too-many'; readonly marked: number; readonly most: number };

/** What the voter may write: the form of the paper and the names on it, in their order. */
export type PaperRules = { readonly form: PaperForm; readonly order: readonly CandidateId[] };

/** How many names may be marked; null on a paper with an order. */
export function mostMarks(form: PaperForm): number | null {
  if (form.kind === 'ranks') return null;
  return form.kind === 'one' ? 1 : form.most;
}

/** The order that a draft has, whichever way it was written. */
export function draftRanks(draft: PaperDraft, { form, order }: PaperRules): Ranks {
  if (form.kind !== 'ranks') return [];
  const known = new Set(order);
  const kept = (ranks: Ranks): Ranks =>
    ranks.map((rank) => rank.filter((id) => known.has(id))).filter((rank) => rank.length > 0);
  return draft.byNumbers ? ranksOfNumbers(draft.numbers, order, form).ranks : kept(draft.ranks);
}

/** Names marked, in the order of the paper. */
export function draftMarks(draft: PaperDraft, { order }: PaperRules): readonly CandidateId[] {
  return order.filter((id) => draft.marked.includes(id));
}

/** The draft as it would lie in the box; blank where nothing is marked. */
export function paperOf(draft: PaperDraft, rules: PaperRules): PaperText {
  if (draft.blank) return '';
  if (rules.form.kind === 'ranks') return paperText(draftRanks(draft, rules));
  const marks = draftMarks(draft, rules);
  return marks.length === 0 ? '' : paperText([marks]);
}

/** Why the hall would not take the draft. */
export function problemsOf(draft: PaperDraft, rules: PaperRules): readonly PaperProblem[] {
  const { form, order } = rules;
  if (draft.blank) return [];
  if (form.kind === 'ranks')
    return draft.byNumbers ? ranksOfNumbers(draft.numbers, order, form).problems : [];
  const most = mostMarks(form) ?? 1;
  const marked = draftMarks(draft, rules).length;
  return marked > most ? [{ kind: 'too-many', marked, most }] : [];
}

/** The draft with one mark more or less; the only mark there may be moves. Null where all marks are given already. */
export function withMark(draft: PaperDraft, rules: PaperRules, id: CandidateId): PaperDraft | null {
  const marks = draftMarks(draft, rules);
  if (marks.includes(id)) return { ...draft, marked: marks.filter((one) => one !== id) };
  const most = mostMarks(rules.form) ?? 1;
  if (most === 1) return { ...draft, marked: [id] };
  return marks.length >= most ? null : { ...draft, marked: [...marks, id] };
}

/** A paper as it is told in words. */
export type PaperInWords =
  | { readonly kind: 'blank' }
  | { readonly kind: 'marks'; readonly marks: readonly CandidateId[] }
  | { readonly kind: 'ranks'; readonly ranks: Ranks; readonly left: readonly CandidateId[] };

export function paperInWords(paper: PaperText, { form, order }: PaperRules): PaperInWords {
  const ranks = paperRanks(paper) ?? [];
  if (ranks.length === 0) return { kind: 'blank' };
  if (form.kind !== 'ranks') return { kind: 'marks', marks: ranks.flat() };
  const given = new Set(ranks.flat());
  return { kind: 'ranks', ranks, left: order.filter((id) => !given.has(id)) };
}
