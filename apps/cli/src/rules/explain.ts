import type { MotionRule, Rulebook } from '@tauride/procedure';
import { thresholdText } from '@tauride/minutes';
import { type Card, houseCard, motionCard, motionTitle, type RuleWords } from '@tauride/standing-orders';
import { bookNamed, ruleNamed } from './book.ts';
import { wordsIn } from './language.ts';
import { tableLines, wrapped } from './table.ts';

const LABEL = 26;
const TEXT = 76;

export interface ExplainOptions {
  readonly lang: string;
}

/** Prints one motion as a card, or a whole book with its motions in the order of precedence. */
export async function explain(
  name: string,
  kind: string | undefined,
  { lang }: ExplainOptions,
): Promise<void> {
  const words = await wordsIn(lang);
  const book = bookNamed(name);
  const lines =
    kind === undefined ? bookLines(book, words) : cardLines(motionCard(book, ruleNamed(book, kind), words));
  for (const line of lines) console.log(line);
}

function cardLines({ title, rows }: Card): readonly string[] {
  const body = rows.flatMap(({ name, text }) => {
    const [first = '', ...rest] = wrapped(text, TEXT);
    return [`${name.padEnd(LABEL)}  ${first}`, ...rest.map((line) => ' '.repeat(LABEL + 2) + line)];
  });
  return [title, '', ...body];
}

function bookLines(book: Rulebook, words: RuleWords): readonly string[] {
  const rules = inOrder(Object.values(book.motions).filter((rule) => rule !== undefined));
  const rows = rules.map((rule) => [
    rule.kind,
    motionTitle(book, rule.kind, words),
    thresholdText(rule.threshold, words),
  ]);
  const head = ['', words.text('rules.head.motion'), words.text('rules.row.vote')];
  return [...cardLines(houseCard(book, words)), '', ...tableLines([head, ...rows], [30, 36, 60])];
}

/** The highest first, then those without a rank. */
function inOrder(rules: readonly MotionRule[]): readonly MotionRule[] {
  const place = ({ rank }: MotionRule): number => rank ?? -1;
  return rules.toSorted((a, b) => place(b) - place(a));
}
