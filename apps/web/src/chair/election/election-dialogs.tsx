import { electionOf } from '@tauride/procedure';
import { useHall } from '../../live/hall-context.tsx';
import type { DialogProps } from '../dialog-props.ts';
import type { ElectionAsk } from '../steps.ts';
import { AbandonDialog } from './abandon-dialog.tsx';
import { CallElectionDialog } from './call-election-dialog.tsx';
import { LotDialog } from './lot-dialog.tsx';
import { NameDialog } from './name-dialog.tsx';
import { OpenRoundDialog } from './open-round-dialog.tsx';

/** What an act of an election still needs. */
export function ElectionDialogs({ ask, ...at }: DialogProps & { readonly ask: ElectionAsk }) {
  const { assembly } = useHall();
  if (ask.kind === 'call') return <CallElectionDialog {...at} />;
  const election = electionOf(assembly, ask.election);
  switch (ask.kind) {
    case 'name':
      return <NameDialog {...at} election={election} />;
    case 'open':
      return <OpenRoundDialog {...at} election={election} />;
    case 'lot':
      return <LotDialog {...at} election={election} />;
    case 'abandon':
      return <AbandonDialog {...at} election={election} />;
  }
}
