import type { MovableKind, Turn } from '../turn-view.ts';
import { ModifyForm } from './modify-form.tsx';
import { MotionForm } from './motion-form.tsx';
import { PointForm } from './point-form.tsx';
import { YieldForm } from './yield-form.tsx';
import type { SittingId } from '@tauride/procedure';

/** An act that needs words before it can be sent. */
export type Opened =
  | { readonly kind: 'motion'; readonly motion: MovableKind }
  | { readonly kind: 'point'; readonly point: Turn['points'][number] }
  | { readonly kind: 'modify'; readonly act: Turn['modify'][number] }
  | { readonly kind: 'yield'; readonly sitting: SittingId };

type Props = { readonly opened: Opened; readonly onClose: () => void };

export function OpenedForm({ opened, onClose }: Props) {
  switch (opened.kind) {
    case 'motion':
      return <MotionForm motion={opened.motion} onClose={onClose} />;
    case 'point':
      return <PointForm point={opened.point} onClose={onClose} />;
    case 'modify':
      return <ModifyForm act={opened.act} onClose={onClose} />;
    case 'yield':
      return <YieldForm sitting={opened.sitting} onClose={onClose} />;
  }
}
