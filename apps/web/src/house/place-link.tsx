import type { MouseEvent, ReactNode } from 'react';
import { useHall } from '../live/hall-context.tsx';
import { goTo } from './place.ts';

/** The address of a page in the room that this browser is in. */
function useAddress(): (page: string) => string {
  const { room } = useHall().me;
  return (page) => (page === '' ? `/${room}` : `/${room}/${page}`);
}

function isPlain({ button, metaKey, ctrlKey, shiftKey, altKey }: MouseEvent): boolean {
  return button === 0 && !metaKey && !ctrlKey && !shiftKey && !altKey;
}

type Props = {
  /** What follows the room's name; the room itself where it is empty. */
  readonly page: string;
  readonly className?: string | undefined;
  readonly children: ReactNode;
};

/** A link to a page of the room, which keeps the hall open. */
export function PlaceLink({ page, className, children }: Props) {
  const href = useAddress()(page);
  return (
    <a
      href={href}
      className={className}
      onClick={(event) => {
        if (!isPlain(event)) return;
        event.preventDefault();
        goTo(href);
      }}
    >
      {children}
    </a>
  );
}
