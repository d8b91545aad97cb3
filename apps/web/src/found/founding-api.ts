import { type Founded, type Founding, FOUNDING_HEADER, type FoundingStanding } from '@tauride/protocol';
import { createApi } from '../live/api.ts';
import { storageOrNull } from '../live/key.ts';

const name = 'tauride.founding';
const doneName = 'tauride.founded';

/** Takes the founding key out of the address and keeps it in this browser, until there is an assembly. */
export function takeFoundingKey(): string | null {
  const given = new URLSearchParams(window.location.hash.slice(1)).get('founding');
  const local = storageOrNull('localStorage');
  if (given === null || given === '') return local?.getItem(name) ?? null;
  local?.setItem(name, given);
  window.history.replaceState(window.history.state, '', window.location.pathname + window.location.search);
  return given;
}

/** @throws ProblemError, and TypeError without a connection */
export async function askStanding(key: string | null): Promise<FoundingStanding> {
  const headers: Record<string, string> = key === null ? {} : { [FOUNDING_HEADER]: key };
  return (await (await createApi(null).ask('/api/founding', { headers })).json()) as FoundingStanding;
}

/** @throws ProblemError, and TypeError without a connection */
export async function sendFounding(key: string, founding: Founding): Promise<Founded> {
  const answer = await createApi(null).ask('/api/founding', {
    method: 'POST',
    headers: { 'content-type': 'application/json', [FOUNDING_HEADER]: key },
    body: JSON.stringify(founding),
    signal: AbortSignal.timeout(60_000),
  });
  return (await answer.json()) as Founded;
}

/** The links that a founder hands on stay in the tab, also after a reload. */
export function keepFounded(founded: Founded): void {
  storageOrNull('sessionStorage')?.setItem(doneName, JSON.stringify(founded));
  storageOrNull('localStorage')?.removeItem(name);
}

export function keptFounded(): Founded | null {
  const kept = storageOrNull('sessionStorage')?.getItem(doneName) ?? null;
  return kept === null ? null : (JSON.parse(kept) as Founded);
}
