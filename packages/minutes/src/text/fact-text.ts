import { unreachable } from '@tauride/kernel';
import type { MotionFact } from '../act/motion-facts.ts';
import { questionName } from '../words/terms.ts';
import type { MessageId, Terms, Words } from '../words/words.ts';
import { type Paragraph, say, withNames } from './paragraph.ts';

const numberIds = {
  amount: 'minutes.said.amount',
  totalMinutes: 'minutes.said.total-minutes',
  speakerMinutes: 'minutes.said.speaker-minutes',
  distance: 'minutes.judgement.distance',
  reach: 'minutes.judgement.reach',
  submitted: 'minutes.judgement.submitted',
} as const satisfies { readonly [of: string]: MessageId };

/** What was said or found of a motion beyond its words. */
export function factText(fact: MotionFact, words: Words): readonly Paragraph[] {
  switch (fact.fact) {
    case 'finding':
      return [say(words, `minutes.judgement.${fact.of}.${fact.holds ? 'yes' : 'no'}`)];
    case 'number':
      return [say(words, numberIds[fact.of], { count: fact.count })];
    case 'questions': {
      const lead = say(words, `minutes.judgement.${fact.of}`);
      const names = fact.questions.map((question) => questionName(question, words));
      return [withNames(lead, names)];
    }
    case 'special-order':
    case 'adds-special-order':
      return [say(words, `minutes.said.${fact.fact}`)];
    case 'subject':
      return [say(words, 'minutes.said.subject', { subject: fact.subject })];
    case 'until':
      return [say(words, `minutes.said.until.${fact.until}`)];
    case 'suspends':
      return [say(words, 'minutes.said.suspends', { rule: ruleName(fact.suspends, words) })];
    case 'privilege':
      return [say(words, `minutes.said.privilege.${fact.of}`)];
    case 'blank':
      return [say(words, `minutes.said.blank.${fact.blank}`)];
    case 'appeal-on':
      return [say(words, `minutes.judgement.appeal-on.${fact.on}`)];
    default:
      return unreachable(fact);
  }
}

type Suspended = (MotionFact & { readonly fact: 'suspends' })['suspends'];

const suspended: { readonly [rule in Suspended]: true } = {
  'ordinary-standing-rule': true,
  'rule-of-order': true,
  bylaws: true,
  quorum: true,
  'absentee-right': true,
};

/** A rule that is set aside: one of the kinds that have a name, or what the mover called it. */
export function ruleName(rule: string, words: Terms): string {
  return Object.hasOwn(suspended, rule) ? words.text(`minutes.said.suspends.${rule as Suspended}`) : rule;
}
