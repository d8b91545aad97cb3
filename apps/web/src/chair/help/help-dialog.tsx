import { lazy, Suspense } from 'react';
import type { SittingInSession } from '@tauride/procedure';
import { needTopics } from '../../messages/catalogue.ts';
import type { Console } from '../use-console.ts';

/** Nobody but the chair needs it, and the chair not every day: it is loaded when first asked for. */
const HelpOverlay = lazy(async () => {
  const [{ HelpOverlay: loaded }] = await Promise.all([import('./help-overlay.tsx'), needTopics(['help'])]);
  return { default: loaded };
});

type Props = { readonly desk: Console; readonly sitting: SittingInSession };

export function HelpDialog(props: Props) {
  return (
    <Suspense fallback={null}>
      <HelpOverlay {...props} />
    </Suspense>
  );
}
