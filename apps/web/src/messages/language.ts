import { languages } from './topics.ts';
import type { Language } from './topics.ts';

const storageKey = 'tauride.language';

type Wishes = {
  /** The query part of the address. */
  readonly search: string;
  readonly stored: string | null;
  /** The browser's languages, the best first. */
  readonly preferred: readonly string[];
};

function known(tag: string | null): Language | null {
  const base = tag?.toLowerCase().split('-')[0];
  return languages.find((language) => language === base) ?? null;
}

/** The language of the screen: the address, then an earlier choice, then the browser, then English. */
export function chooseLanguage({ search, stored, preferred }: Wishes): Language {
  const asked = known(new URLSearchParams(search).get('lang')) ?? known(stored);
  const fromBrowser = () => preferred.map(known).find((language) => language !== null);
  return asked ?? fromBrowser() ?? 'en';
}

/** Reads the wishes of this browser. A browser that forbids storage still gets a language. */
export function currentLanguage(): Language {
  return chooseLanguage({
    search: window.location.search,
    stored: readStored(),
    preferred: navigator.languages,
  });
}

export function rememberLanguage(language: Language): void {
  try {
    localStorage.setItem(storageKey, language);
  } catch {
    // Storage is forbidden here: the choice holds until the page is left.
  }
}

function readStored(): string | null {
  try {
    return localStorage.getItem(storageKey);
  } catch {
    return null;
  }
}
