import { tableGet } from '@tauride/kernel';
import { methodName, motionName, questionName, wordingText } from '@tauride/minutes';
import type { FoundedAssembly, Motion, MotionId, MotionKind, Wording } from '@tauride/procedure';
import { askOf } from './ask-of.ts';
import type { Tongue } from './tongue.ts';

/** A motion by its number, such as "Amendment 12-A". */
export function motionTitle({ kind, label }: Pick<Motion, 'kind' | 'label'>, tongue: Tongue): string {
  return questionName({ kind, label, names: tongue.names?.[kind] }, tongue.words);
}

/** What a kind of motion is called here, to begin a line with. */
export function kindName(kind: MotionKind, { words, names, locale }: Tongue): string {
  return capitalised(motionName(kind, words, names?.[kind]), locale);
}

/** What a wording says, on one line. */
export function wordingLine(wording: Wording, { words }: Tongue): string {
  const [first] = wordingText(wording, words);
  return first === undefined ? '' : first.spans.map(({ text }) => text).join('');
}

/** The question as it is read to the house: the words of a motion, or what would be decided. */
export function motionText(assembly: FoundedAssembly, motion: Motion, tongue: Tongue): string {
  const { wording, kind } = motion;
  const isAsked = kind === 'fill-blank' || (wording.form !== 'text' && wording.form !== 'amendment');
  return isAsked ? askText(assembly, motion, tongue) : wordingLine(wording, tongue);
}

function askText(assembly: FoundedAssembly, motion: Motion, tongue: Tongue): string {
  const { t } = tongue;
  const { wording, kind } = motion;
  const target = targetTitle(assembly, motion.target, tongue);
  const length = lengthLine(motion, tongue);
  const question = motionTitle(motion, tongue);
  if (isCaucus(kind) && length === '') return t('house.ask.other', { question });
  const isPause = kind === 'recess' || kind === 'suspend-meeting';
  if (isPause)
    return wording.form === 'minutes'
      ? t('house.ask.recess', { minutes: wording.minutes })
      : t('house.ask.suspend-meeting');
  if (kind === 'previous-question' && wording.form === 'scope' && wording.scope === 'all-pending')
    return t('house.ask.previous-question.all');
  return t(askOf(kind, target !== ''), { ...valuesOf(motion, tongue), question, target, length }).trim();
}

/** What stands in the gaps of a question. */
function valuesOf({ wording, particulars }: Motion, tongue: Tongue): Readonly<Record<string, string>> {
  const { words } = tongue;
  return {
    committee: wording.form === 'committee' ? wording.committee : '',
    until: wording.form === 'until' ? wording.until : '',
    limits: wording.form === 'limit' ? limitsLine(wording, tongue) : '',
    method: wording.form === 'method' ? `${methodName(wording.method, words)}.` : '',
    words: wording.form === 'text' ? wording.text : String(particulars.amount ?? ''),
  };
}

function isCaucus(kind: MotionKind): boolean {
  return kind.endsWith('moderated-caucus');
}

/** "20 minutes, 1 minute each"; nothing where no time was named. */
export function lengthLine({ wording, particulars }: Motion, { t }: Tongue): string {
  const { totalMinutes, speakerMinutes, subject } = particulars;
  const total = wording.form === 'minutes' ? wording.minutes : totalMinutes;
  const each = speakerMinutes === undefined ? [] : [t('house.ask.length.each', { minutes: speakerMinutes })];
  const all = total === undefined ? [] : [t('house.ask.length', { minutes: total })];
  const on = subject === undefined ? [] : [t('caucus.on', { subject })];
  return [...all, ...each, ...on].join(', ');
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
