import {
  type Dossier,
  emptyDossier,
  incidentsIn,
  type IncidentId,
  type MemberId,
  type StatementId,
  statementsIn,
} from '@tauride/procedure';
import { useMemo } from 'react';
import { inSession } from '../house/house.ts';
import { useHall } from '../live/hall-context.tsx';
import type { VoiceDraft } from './draft.ts';
import { useDossier } from './use-dossier.ts';

/** What a new statement can be about, answer, and be said by: the newest first. */
export type Stated = {
  readonly incidents: readonly { readonly id: IncidentId; readonly title: string }[];
  readonly statements: readonly {
    readonly id: StatementId;
    readonly member: MemberId | null;
    readonly named: string;
    readonly text: string;
    readonly incident: IncidentId | null;
  }[];
  readonly voices: readonly VoiceDraft[];
};

function statedIn(dossier: Dossier, speaker: MemberId | null): Stated {
  const statements = statementsIn(dossier)
    .toReversed()
    .map(({ statement: { id, who, text }, incident }) => ({
      id,
      text,
      incident,
      ...('member' in who ? { member: who.member, named: '' } : { member: null, named: who.named }),
    }));
  const said: readonly VoiceDraft[] = [
    ...(speaker === null ? [] : [{ member: speaker, named: '' }]),
    ...statements.map(({ member, named }) => ({ member, named })),
  ];
  return {
    incidents: incidentsIn(dossier)
      .toReversed()
      .map(({ incident: { id, title } }) => ({ id, title })),
    statements,
    voices: [...new Map(said.map((voice) => [voice.member ?? `=${voice.named}`, voice])).values()],
  };
}

/** The same for the hall as it is now; whoever has the floor comes first. */
export function useStated(): Stated {
  const dossier = useDossier() ?? emptyDossier;
  const floor = inSession(useHall())?.floor;
  const speaker = floor?.phase === 'held' ? floor.member : null;
  return useMemo(() => statedIn(dossier, speaker), [dossier, speaker]);
}
