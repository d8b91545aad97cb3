import { invariant, tableGet, tableHas, tableSet } from '@tauride/kernel';
import type { FoundedAssembly } from '../assembly/state.ts';
import type { Entry } from '../event.ts';
import type { ResolutionId } from '../ids.ts';
import type { ResolutionEvent } from './events.ts';
import type { Resolution, StatusChange } from './state.ts';

type Registered = ResolutionEvent & { readonly type: 'ResolutionRegistered' };

export function evolveResolution(
  state: FoundedAssembly,
  event: ResolutionEvent,
  { at, seq }: Entry,
): FoundedAssembly {
  if (event.type === 'ResolutionRegistered') return register(state, event, { at, seq });
  const { resolution, status, reason, cause, motion, by, text, sitting } = event;
  const before = tableGet(state.resolutions, resolution)?.text;
  const words = text === undefined ? {} : { text, reworded: seq };
  return change(state, resolution, {
    ...words,
    change: {
      status,
      at,
      reason,
      ...(by === undefined ? {} : { by }),
      ...(motion === undefined ? {} : { motion }),
      ...(cause === undefined ? {} : { cause }),
      ...(sitting === undefined ? {} : { sitting }),
      ...(text === undefined || before === undefined ? {} : { replaced: before }),
    },
  });
}

function register(
  state: FoundedAssembly,
  event: Registered,
  { at, seq }: Pick<Entry, 'at' | 'seq'>,
): FoundedAssembly {
  const { type: _type, resolution: id, sitting, motion, poll, affects, status, ...facts } = event;
  const before = tableGet(state.resolutions, id);
  const adoption = sitting && motion ? { sitting, motion, poll: poll ?? null } : null;
  const history = [...(before?.history ?? []), { status, at, reason: '' }];
  const resolution: Resolution = { ...facts, id, adoption, recorded: seq, status, history };
  // The public's state lacks what was adopted in sittings that it may not follow.
  const known = affects.filter((affected) => tableHas(state.resolutions, affected.resolution));
  const counters = { ...state.counters, resolution: state.counters.resolution + (before ? 0 : 1) };
  return known.reduce<FoundedAssembly>(
    (now, affected) =>
      change(now, affected.resolution, {
        change: {
          status: affected.status,
          at,
          by: id,
          cause: 'by-resolution',
          reason: '',
          ...(sitting === undefined ? {} : { sitting }),
        },
      }),
    { ...state, counters, resolutions: tableSet(state.resolutions, id, resolution) },
  );
}

function change(
  state: FoundedAssembly,
  id: ResolutionId,
  {
    change: made,
    ...words
  }: { readonly change: StatusChange } & Partial<Pick<Resolution, 'text' | 'reworded'>>,
): FoundedAssembly {
  const found = tableGet(state.resolutions, id);
  invariant(found !== undefined, `no resolution ${id}`);
  const next = { ...found, ...words, status: made.status, history: [...found.history, made] };
  return { ...state, resolutions: tableSet(state.resolutions, id, next) };
}
