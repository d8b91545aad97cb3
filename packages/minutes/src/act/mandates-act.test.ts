import type { Event, MemberId, ProxyId } from '@tauride/procedure';
import { describe, expect, it } from 'vitest';
import { lineText } from '../text/line-text.ts';
import { BODY, JournalBuilder, SITTING, silent } from '../testing/journal.ts';
import type { Language } from '../words/language.ts';
import { loadWords } from '../words/load.ts';
import { minutesSoFar } from './fold.ts';

const [ben, cleo] = ['ben', 'cleo'] as MemberId[];
const proxy = 'x1' as ProxyId;

const given: Event = {
  type: 'ProxyGiven',
  proxy,
  body: BODY,
  from: ben!,
  to: cleo!,
  scope: { kind: 'all' },
  terms: { holders: 'voters', chains: false, secretBallots: false },
  citation: 'Standing Orders 14',
  sitting: SITTING,
};

/** The last line of the minutes of these events, in one language. */
async function told(language: Language, ...events: readonly Event[]): Promise<string> {
  const journal = new JournalBuilder().open().present(['ada', 'cleo']);
  for (const event of events) journal.add(event);
  const line = minutesSoFar(journal.entries, SITTING, silent).lines.at(-1)!;
  const { label, paragraphs } = lineText(line, 'UTC', await loadWords(language));
  return [label, ...paragraphs.map(({ spans }) => spans.map(({ text }) => text).join(''))].join(' | ');
}

describe('who acts in another’s place, in the minutes', () => {
  it('[MIN-43] tells who took the chair', async () => {
    const handed: Event = { type: 'ChairHandedOver', sitting: SITTING, presiding: ben!, citation: '47:11' };
    expect(await told('en', handed)).toBe('Chair | Ben took the chair. | 47:11');
    expect(await told('de', handed)).toBe('Vorsitz | Ben übernimmt den Vorsitz. | 47:11');
  });

  it('[MIN-43] tells which alternate sits for whom, and when that ends', async () => {
    const seat = { sitting: SITTING, body: BODY, alternate: cleo!, for: ben! };
    const seated: Event = { type: 'AlternateSeated', ...seat };
    expect(await told('en', seated)).toBe('Alternate | Cleo sits for Ben (Council).');
    expect(await told('fr', seated)).toBe('Suppléance | Cleo siège à la place de Ben (Council).');
    const unseated: Event = { type: 'AlternateUnseated', ...seat };
    expect(await told('en', seated, unseated)).toBe('Alternate | Cleo no longer sits for Ben (Council).');
    expect(await told('es', seated, unseated)).toBe('Suplencia | Cleo deja de suplir a Ben (Council).');
  });

  it('[MIN-43] tells of proxies given and taken back in the sitting, with their rule', async () => {
    expect(await told('en', given)).toBe('Proxy | Ben gave a proxy to Cleo (Council). | Standing Orders 14');
    const revoked: Event = { type: 'ProxyRevoked', proxy, sitting: SITTING };
    expect(await told('en', given, revoked)).toBe('Proxy | Ben took back the proxy from Cleo (Council).');
    expect(await told('ru', given, revoked)).toBe(
      'Доверенность | Ben отзывает доверенность: Cleo (Council).',
    );
  });

  it('[MIN-43] tells nothing of a proxy given while the body did not sit', async () => {
    const { sitting: _none, ...outside } = given;
    expect(await told('en', outside)).toMatch(/^Presence/u);
  });
});
