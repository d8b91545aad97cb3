import { inSession } from '../house/house.ts';
import { useHall } from '../live/hall-context.tsx';
import { useT } from '../messages/use-t.ts';
import { KeysSheet } from '../parts/keys-sheet.tsx';
import type { KeyEntry } from '../parts/keys-sheet.tsx';
import { AdjournDialog } from './adjourn-dialog.tsx';
import { CallDialog } from './call-dialog.tsx';
import { DoorsDialog } from './doors/later.ts';
import { ElectionDialogs } from './election/later.ts';
import { GrantDialog } from './grant-dialog.tsx';
import { HandOverDialog } from './hand-over-dialog.tsx';
import { HelpDialog } from './help/help-dialog.tsx';
import { JudgeDialog } from './judge-dialog.tsx';
import { FloorDialog, VoiceDialog } from './member-dialogs.tsx';
import { MoveDialog } from './move-dialog.tsx';
import { OppositionDialog } from './opposition-dialog.tsx';
import { OtherwiseDialog, OtherwiseMotionDialog } from './otherwise-dialogs.tsx';
import { ThreatDialog } from '../pressure/later.ts';
import { PointDialog, RuleDialog, RuleOutDialog } from './ruling-dialogs.tsx';
import { ItemDialog, MethodDialog, RecessDialog } from './small-dialogs.tsx';
import type { SittingId } from '@tauride/procedure';
import type { Dialog } from './steps.ts';
import type { Console } from './use-console.ts';

type Props = {
  readonly desk: Console;
  /** Null before the first sitting is called. */
  readonly sitting: SittingId | null;
  readonly keys: readonly KeyEntry[];
};

/** The dialog that is open, if one is. */
export function Dialogs({ desk, sitting, keys }: Props) {
  const { dialog, close } = desk;
  if (dialog === null) return null;
  if (dialog.kind === 'keys') return <KeysSheet entries={keys} onClose={close} />;
  if (dialog.kind === 'call') return <CallDialog desk={desk} />;
  if (dialog.kind === 'help') return <Help desk={desk} />;
  return sitting === null ? null : <SittingDialog desk={desk} sitting={sitting} dialog={dialog} />;
}

function Help({ desk }: Pick<Props, 'desk'>) {
  const open = inSession(useHall());
  return open === null ? null : <HelpDialog desk={desk} sitting={open} />;
}

type SittingDialogProps = {
  readonly desk: Console;
  readonly sitting: SittingId;
  readonly dialog: Exclude<Dialog, { readonly kind: 'keys' | 'call' | 'help' }>;
};

function SittingDialog({ desk, sitting, dialog }: SittingDialogProps) {
  const t = useT();
  const at = { desk, sitting };
  switch (dialog.kind) {
    case 'rule':
      return <RuleDialog {...at} />;
    case 'point':
      return <PointDialog {...at} kind={dialog.point} />;
    case 'rule-out':
      return <RuleOutDialog {...at} motion={dialog.motion} />;
    case 'move':
      return <MoveDialog {...at} motion={dialog.motion} />;
    case 'second':
      return (
        <VoiceDialog
          {...at}
          title={t('chair.for.second')}
          command={{ type: 'SecondMotion', sitting, motion: dialog.motion }}
        />
      );
    case 'object':
      return <VoiceDialog {...at} title={t('chair.for.object')} command={{ type: 'Object', sitting }} />;
    case 'division':
      return <VoiceDialog {...at} title={t('chair.for.division')} command="division" />;
    case 'quorum':
      return (
        <VoiceDialog {...at} title={t('chair.for.quorum')} command={{ type: 'ChallengeQuorum', sitting }} />
      );
    case 'floor':
      return <FloorDialog {...at} />;
    case 'otherwise':
      return <OtherwiseDialog {...at} act={dialog.act} member={dialog.member} />;
    case 'otherwise-motion':
      return <OtherwiseMotionDialog {...at} />;
    case 'judge':
      return <JudgeDialog {...at} />;
    case 'grant':
      return <GrantDialog {...at} motion={dialog.motion} />;
    case 'opposition':
      return <OppositionDialog {...at} motion={dialog.motion} />;
    case 'method':
      return <MethodDialog {...at} />;
    case 'item':
      return <ItemDialog {...at} />;
    case 'recess':
      return <RecessDialog {...at} />;
    case 'doors':
      return <DoorsDialog {...at} />;
    case 'danger':
      return <ThreatDialog {...at} />;
    case 'adjourn':
      return <AdjournDialog {...at} />;
    case 'hand-over':
      return <HandOverDialog {...at} />;
    case 'election':
      return <ElectionDialogs {...at} ask={dialog.ask} />;
  }
}
