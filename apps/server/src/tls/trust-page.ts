import { createHash } from 'node:crypto';
import de from './messages/de.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };
import es from './messages/es.json' with { type: 'json' };
import fr from './messages/fr.json' with { type: 'json' };
import ru from './messages/ru.json' with { type: 'json' };

const words = { en, de, fr, es, ru } as const;
type Language = keyof typeof words;

/** Where the certificate of the authority is got. */
export const AUTHORITY_PATH = '/trust/authority.crt';

const STYLE = `:root{color-scheme:light dark;font:1.0625rem/1.55 system-ui,sans-serif}body{max-width:38rem;margin:0 auto;padding:1.5rem 1.25rem}
h1{font-size:1.6rem;line-height:1.2}h2{font-size:1.15rem;margin-top:2rem}code{display:block;padding:.75rem;border:1px solid;border-radius:.375rem;font-size:1rem;line-height:1.8;overflow-wrap:anywhere}
a{color:inherit}a.get{display:inline-block;padding:.75rem 1.25rem;border:2px solid;border-radius:.375rem;font-weight:600;text-decoration:none}a:focus-visible{outline:3px solid;outline-offset:3px}.warn{border-inline-start:.3rem solid;padding-inline-start:.75rem}`;

/** The policy of the page: its own style, and nothing that runs or loads. */
export const TRUST_POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

export interface Trust {
  readonly fingerprint: string;
  /** Address of the server by https. */
  readonly url: string;
  readonly isPlain: boolean;
}

/** The first of the languages that a browser asks for that there are words in. */
export function languageAsked(accepted: string | undefined): Language {
  const asked = (accepted ?? '').split(',').map((one) => one.trim().slice(0, 2).toLowerCase());
  return asked.find((one): one is Language => Object.hasOwn(words, one)) ?? 'en';
}

/** How a phone comes to trust this server, in the reader's language. */
export function trustPage(language: Language, { fingerprint, url, isPlain }: Trust): string {
  const say = words[language];
  const steps = [say.ios, say.android, say.desktop].map((step) => `<li>${escaped(step)}</li>`).join('');
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped(say.title)}</title><style>${STYLE}</style></head><body><main>
<h1>${escaped(say.title)}</h1>${isPlain ? `<p class="warn">${escaped(say.warn)}</p>` : ''}<p>${escaped(say.lead)}</p>
<h2>${escaped(say.compare)}</h2><p>${escaped(say.compareText)}</p><p><code>${grouped(fingerprint)}</code></p>
<p><a class="get" href="${AUTHORITY_PATH}">${escaped(say.get)}</a></p><ul>${steps}</ul>
<p>${escaped(say.after)} <a href="${escaped(url)}">${escaped(url)}</a></p><p>${escaped(say.remove)}</p></main></body></html>`;
}

/** Four pairs together, as one reads them out. */
function grouped(fingerprint: string): string {
  return fingerprint.replaceAll(':', '').replaceAll(/.{8}(?=.)/gu, '$& ');
}

function escaped(text: string): string {
  return text.replaceAll(/[&<>"]/gu, (sign) => `&#${sign.codePointAt(0)!};`);
}
