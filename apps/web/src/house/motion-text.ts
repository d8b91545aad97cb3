import { tableGet } from '@tauride/kernel';
import { questionName, wordingText } from '@tauride/minutes';
import type { FoundedAssembly, Motion, MotionId, Wording } from '@tauride/procedure';
import type { Tongue } from './tongue.ts';

/** A motion by its number, such as "Amendment 12-A". */
export function motionTitle(motion: Pick<Motion, 'kind' | 'label'>, { words }: Tongue): string {
  return questionName(motion, words);
}

/** What a wording says, on one line. */
export function wordingLine(wording: Wording, { words }: Tongue): string {
  const [first] = wordingText(wording, words);
  return first === undefined ? '' : first.spans.map(({ text }) => text).join('');
}

/** The question as it is read to the house: the words of a motion, or what would be decided. */
export function motionText(assembly: FoundedAssembly, motion: Motion, tongue: Tongue): string {
  const { wording, kind } = motion;
  const target = targetTitle(assembly, motion.target, tongue);
  const { t } = tongue;
  if (kind === 'main' || kind === 'amend' || wording.form === 'text') return wordingLine(wording, tongue);
  if (kind === 'recess')
    return t('house.ask.recess', { minutes: wording.form === 'minutes' ? wording.minutes : 0 });
  if (kind === 'previous-question' && wording.form === 'scope' && wording.scope === 'all-pending')
    return t('house.ask.previous-question.all');
  return t(`house.ask.${kind}`, {
    target,
    committee: wording.form === 'committee' ? wording.committee : '',
    until: wording.form === 'until' ? wording.until : '',
    limits: wording.form === 'limit' ? limitsLine(wording, tongue) : '',
  });
}

function limitsLine(wording: Wording & { readonly form: 'limit' }, { words }: Tongue): string {
  return wordingText(wording, words)
    .map(({ spans }) => `${spans.map(({ text }) => text).join('')}.`)
    .join(' ');
}

function targetTitle(assembly: FoundedAssembly, target: MotionId | null, tongue: Tongue): string {
  const motion = target === null ? undefined : tableGet(assembly.motions, target);
  return motion === undefined ? '' : motionTitle(motion, tongue);
}

/** A citation without the edition, as there is room for on a screen. */
export function shortCitation(citation: string): string {
  return citation.replace(/ \([^)]*\)/u, '');
}

export function capitalised(text: string, locale: string): string {
  const [first = ''] = text;
  return `${first.toLocaleUpperCase(locale)}${text.slice(first.length)}`;
}
