import { describe, expect, it } from 'vitest';
import { type MinutesDocument, minutesOf } from '../document/document.ts';
import { printable } from '../text/clean.ts';
import { fullJournal, fullVotes } from '../testing/full-journal.ts';
import { hostileCases } from '../testing/hostile-texts.ts';
import { JournalBuilder, SITTING, silent } from '../testing/journal.ts';
import { languages } from '../words/language.ts';
import { loadWords } from '../words/load.ts';
import { toHtml } from './to-html.ts';

const en = await loadWords('en');
const head = { size: 31, root: 'ab'.repeat(32) };
const elements =
  'b|bdi|body|br|dd|del|div|dl|dt|footer|h1|h2|h3|head|header|html|ins|li|main|meta|ol|p|section|span|style|time|title';
const allowed = new RegExp(
  `^(?:!doctype html|/?(?:${elements})(?: (?:lang|dir|class|id|charset|name|content|datetime)="[^"<>]*")*)$`,
  'u',
);

function documentWith(text: string): MinutesDocument {
  return minutesOf(fullJournal(text).entries, SITTING, { ...silent, sealed: () => fullVotes, head })!;
}

function quotesOf(html: string): readonly string[] {
  return [...html.matchAll(/<p class="quote"[^>]*>(.*?)<\/p>/gsu)].map((match) => unescaped(match[1]!));
}

function unescaped(html: string): string {
  const text = html.replace(/<[^>]*>/gu, '');
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}

describe('HTML', () => {
  it.each(hostileCases)('[MIN-21] nothing in a text becomes markup: $named', ({ text }) => {
    const html = toHtml(documentWith(text), en);
    const tags = [...html.replace(/<style>.*?<\/style>/su, '').matchAll(/<([^>]*)>/gu)].map(
      (match) => match[1]!,
    );
    expect(tags.filter((tag) => !allowed.test(tag))).toEqual([]);
    expect(html.match(/</gu)).toHaveLength(html.match(/<[^<>]*>/gu)!.length);
    expect(quotesOf(html)).toContain(printable(text));
  });

  it('[MIN-23] has one style element, no script and no style attribute', () => {
    const html = toHtml(documentWith('x'), en);
    expect(html.match(/<style/gu)).toHaveLength(1);
    expect(html).not.toMatch(/<script|<link| style=| on\w+=|https?:/u);
  });

  it('[MIN-16] carries size and root of the record', () => {
    expect(toHtml(documentWith('x'), en)).toContain(`Record of 31 entries, root ${head.root}`);
  });

  it.each(languages)('[MIN-19] says everything in %s', async (language) => {
    const html = toHtml(documentWith('x'), await loadWords(language));
    expect(html).toContain(`<html lang="${language}" dir="ltr">`);
    expect(html).not.toMatch(/minutes\.[a-z]|terms\.[a-z]|undefined|\[object/u);
    if (language !== 'en') expect(html).not.toMatch(/The chair|The sitting|votes cast|Moved by/u);
  });

  it('[MIN-5] says what is not recorded', () => {
    const journal = new JournalBuilder({ call: { hoursRecorded: false } });
    journal.open().adjourn();
    const html = toHtml(minutesOf(journal.entries, SITTING, { ...silent, head: null })!, en);
    expect(html).toContain('<dt>Opened at</dt><dd>not recorded</dd>');
    expect(html).toContain('<dt>Adjourned at</dt><dd>not recorded</dd>');
    expect(html).toContain('<dt>Present</dt><dd>not recorded</dd>');
    expect(html).not.toContain('<time');
  });

  it('[MIN-18] marks a draft', () => {
    const journal = new JournalBuilder();
    journal.open();
    const draft = minutesOf(journal.entries, SITTING, { ...silent, head: null })!;
    const mark = '<p class="mark draft">Draft – not approved</p>';
    for (const text of [mark, 'The sitting is not over.']) expect(toHtml(draft, en)).toContain(text);
    journal.adjourn();
    const over = toHtml(minutesOf(journal.entries, SITTING, { ...silent, head: null })!, en);
    for (const text of [mark, 'not a version that the body has approved']) expect(over).toContain(text);
  });

  it('[MIN-12] shows struck and inserted words', () => {
    const html = toHtml(documentWith('Buy a crane.'), en);
    expect(html).toMatch(/<ins>[^<]*Buy a crane\.<\/ins>/u);
  });

  it('[MIN-22] a night with a change of summer time shows the day and the offset', () => {
    const journal = new JournalBuilder({ startsAt: '2026-10-24T21:50:00Z' });
    journal.open().say('s1', 'Before.');
    journal.now = Date.parse('2026-10-25T00:30:00Z');
    journal.say('s2', 'First.');
    journal.now = Date.parse('2026-10-25T01:30:00Z');
    journal.say('s3', 'Second.');
    const html = toHtml(minutesOf(journal.entries, SITTING, { ...silent, head: null })!, en);
    const times = [...html.matchAll(/(?:<span>([^<]*)<\/span>)?<time datetime="([^"]*)">([^<]*)<\/time>/gu)];
    expect(times.map(([, day, machine, shown]) => [day, machine, shown])).toEqual([
      [undefined, '2026-10-24T23:56:00+02:00', '23:56'],
      [undefined, '2026-10-24T23:57:00+02:00', '23:57'],
      ['October 25, 2026', '2026-10-25T02:30:00+02:00', '02:30'],
      [undefined, '2026-10-25T02:30:00+01:00', '02:30 (+01:00)'],
    ]);
  });
});
